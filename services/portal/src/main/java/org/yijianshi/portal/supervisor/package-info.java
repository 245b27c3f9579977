/// The pages of who watches the clock (监督).
@NullMarked
package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.NullMarked;
