@NullMarked
package org.yijianshi.identity;

import org.jspecify.annotations.NullMarked;
