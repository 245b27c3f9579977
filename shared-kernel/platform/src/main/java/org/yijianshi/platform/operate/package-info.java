/// What operators see of messages that wait, and what they do with them; every action with its
/// reason, kept.
@NullMarked
package org.yijianshi.platform.operate;

import org.jspecify.annotations.NullMarked;
