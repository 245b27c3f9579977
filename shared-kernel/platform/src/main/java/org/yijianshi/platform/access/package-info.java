/// Who calls, and what they may reach. A request passes [RoleGate], which knows the table and the
/// token alone; what connects the caller with the thing asked for is a [Reach], which queries take
/// as part of their condition.
@NullMarked
package org.yijianshi.platform.access;

import org.jspecify.annotations.NullMarked;
