/// Orders in, commands out.
@NullMarked
package org.yijianshi.departmentkit.listen;

import org.jspecify.annotations.NullMarked;
