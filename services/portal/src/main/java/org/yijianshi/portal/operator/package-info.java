/// The pages of who keeps the system running (运维).
@NullMarked
package org.yijianshi.portal.operator;

import org.jspecify.annotations.NullMarked;
