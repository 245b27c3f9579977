@NullMarked
package org.yijianshi.contracts;

import org.jspecify.annotations.NullMarked;
