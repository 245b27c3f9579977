@NullMarked
package org.yijianshi.supervision.listen;

import org.jspecify.annotations.NullMarked;
