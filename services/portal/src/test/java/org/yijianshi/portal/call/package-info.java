@NullMarked
package org.yijianshi.portal.call;

import org.jspecify.annotations.NullMarked;
