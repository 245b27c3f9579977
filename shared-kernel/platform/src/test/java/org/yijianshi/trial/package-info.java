/// The smallest service there can be: a notebook per case, so that the platform is tested through
/// its real wiring.
@NullMarked
package org.yijianshi.trial;

import org.jspecify.annotations.NullMarked;
