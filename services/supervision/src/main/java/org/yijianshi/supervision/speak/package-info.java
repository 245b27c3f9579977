/// What supervision says: due instants and verdicts.
@NullMarked
package org.yijianshi.supervision.speak;

import org.jspecify.annotations.NullMarked;
