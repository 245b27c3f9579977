/// What people read must be true: pages are tested like code.
@NullMarked
package org.yijianshi.allinone.docs;

import org.jspecify.annotations.NullMarked;
