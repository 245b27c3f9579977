@NullMarked
package org.yijianshi.portal.officer;

import org.jspecify.annotations.NullMarked;
