/// Where the portal ends: how much one person or address may ask, and when it may be reached from
/// elsewhere.
@NullMarked
package org.yijianshi.portal.edge;

import org.jspecify.annotations.NullMarked;
