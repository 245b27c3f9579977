/// The Axon shell of a case's clocks and its stream.
@NullMarked
package org.yijianshi.supervision.store;

import org.jspecify.annotations.NullMarked;
