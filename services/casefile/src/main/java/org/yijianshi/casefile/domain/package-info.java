/// The case: what was submitted, what is open, what is finished. Plain Java.
@NullMarked
package org.yijianshi.casefile.domain;

import org.jspecify.annotations.NullMarked;
