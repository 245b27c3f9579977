/// The Axon shell of the case file and its stream.
@NullMarked
package org.yijianshi.casefile.store;

import org.jspecify.annotations.NullMarked;
