/// A department in a box: the statutory procedure with its doors. A new department brings its
/// rules.
@NullMarked
package org.yijianshi.departmentkit;

import org.jspecify.annotations.NullMarked;
