@NullMarked
package org.yijianshi.portal.operator;

import org.jspecify.annotations.NullMarked;
