@NullMarked
package org.yijianshi.departmentkit.read;

import org.jspecify.annotations.NullMarked;
