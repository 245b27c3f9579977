/// The unified view of a case.
@NullMarked
package org.yijianshi.casefile.read;

import org.jspecify.annotations.NullMarked;
