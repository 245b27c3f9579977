/// The codes and small values on which every service agrees. Plain Java, no framework; a value of
/// these types cannot be wrong in form.
@NullMarked
package org.yijianshi.kernel;

import org.jspecify.annotations.NullMarked;
