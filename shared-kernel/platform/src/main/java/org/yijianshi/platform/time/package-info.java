/// The one source of business time.
@NullMarked
package org.yijianshi.platform.time;

import org.jspecify.annotations.NullMarked;
