/// What a department says of its handlings.
@NullMarked
package org.yijianshi.departmentkit.speak;

import org.jspecify.annotations.NullMarked;
