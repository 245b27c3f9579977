/// What the case file and the departments say becomes facts about clocks.
@NullMarked
package org.yijianshi.supervision.listen;

import org.jspecify.annotations.NullMarked;
