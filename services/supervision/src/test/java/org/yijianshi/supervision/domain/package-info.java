@NullMarked
package org.yijianshi.supervision.domain;

import org.jspecify.annotations.NullMarked;
