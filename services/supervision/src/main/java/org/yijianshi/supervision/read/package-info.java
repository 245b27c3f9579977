/// The clocks and figures that people look at.
@NullMarked
package org.yijianshi.supervision.read;

import org.jspecify.annotations.NullMarked;
