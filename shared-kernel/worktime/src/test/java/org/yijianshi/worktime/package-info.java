@NullMarked
package org.yijianshi.worktime;

import org.jspecify.annotations.NullMarked;
