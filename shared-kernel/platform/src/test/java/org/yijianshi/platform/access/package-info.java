@NullMarked
package org.yijianshi.platform.access;

import org.jspecify.annotations.NullMarked;
