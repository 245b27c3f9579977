@NullMarked
package org.yijianshi.portal.signin;

import org.jspecify.annotations.NullMarked;
