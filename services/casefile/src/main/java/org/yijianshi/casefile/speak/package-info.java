/// What the case file says, and the orders it places.
@NullMarked
package org.yijianshi.casefile.speak;

import org.jspecify.annotations.NullMarked;
