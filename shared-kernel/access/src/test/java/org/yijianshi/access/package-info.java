@NullMarked
package org.yijianshi.access;

import org.jspecify.annotations.NullMarked;
