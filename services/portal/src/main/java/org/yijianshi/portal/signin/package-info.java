/// Who is looking at a page, and the tokens that stay on the server.
@NullMarked
package org.yijianshi.portal.signin;

import org.jspecify.annotations.NullMarked;
