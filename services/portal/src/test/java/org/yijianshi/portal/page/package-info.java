@NullMarked
package org.yijianshi.portal.page;

import org.jspecify.annotations.NullMarked;
