/// What an operator must hear of before it hurts.
@NullMarked
package org.yijianshi.platform.health;

import org.jspecify.annotations.NullMarked;
