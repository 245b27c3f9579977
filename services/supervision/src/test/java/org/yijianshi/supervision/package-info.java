@NullMarked
package org.yijianshi.supervision;

import org.jspecify.annotations.NullMarked;
