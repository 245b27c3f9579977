/// What everybody may read: items, time limits, fees (办事指南).
@NullMarked
package org.yijianshi.portal.guide;

import org.jspecify.annotations.NullMarked;
