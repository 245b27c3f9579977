/// Where an order is read, assessed and awarded: what every door of a department needs.
@NullMarked
package org.yijianshi.departmentkit.desk;

import org.jspecify.annotations.NullMarked;
