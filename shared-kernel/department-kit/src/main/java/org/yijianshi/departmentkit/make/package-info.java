/// Asking the makers, outside of any transaction, until they answer.
@NullMarked
package org.yijianshi.departmentkit.make;

import org.jspecify.annotations.NullMarked;
