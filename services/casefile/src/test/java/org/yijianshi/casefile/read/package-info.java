@NullMarked
package org.yijianshi.casefile.read;

import org.jspecify.annotations.NullMarked;
