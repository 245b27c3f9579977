@NullMarked
package org.yijianshi.benchmark;

import org.jspecify.annotations.NullMarked;
