@NullMarked
package org.yijianshi.simulation;

import org.jspecify.annotations.NullMarked;
