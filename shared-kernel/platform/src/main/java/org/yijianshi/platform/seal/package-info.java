/// Personal data at rest and in transit: authenticated ciphertext, one data key per case and
/// recipient.
@NullMarked
package org.yijianshi.platform.seal;

import org.jspecify.annotations.NullMarked;
