/// The pages of the hall's window (综合窗口).
@NullMarked
package org.yijianshi.portal.clerk;

import org.jspecify.annotations.NullMarked;
