/// Event store and command side: Axon on plain JDBC, configured by hand in one place.
@NullMarked
package org.yijianshi.platform.store;

import org.jspecify.annotations.NullMarked;
