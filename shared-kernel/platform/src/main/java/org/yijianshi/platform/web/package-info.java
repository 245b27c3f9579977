/// Problems (RFC 9457), languages and the loopback guard.
@NullMarked
package org.yijianshi.platform.web;

import org.jspecify.annotations.NullMarked;
