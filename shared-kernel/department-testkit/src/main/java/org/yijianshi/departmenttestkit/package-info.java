/// What tests of every department share: a department's tests are about its own rules only.
@NullMarked
package org.yijianshi.departmenttestkit;

import org.jspecify.annotations.NullMarked;
