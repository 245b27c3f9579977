@NullMarked
package org.yijianshi.benchmark.load;

import org.jspecify.annotations.NullMarked;
