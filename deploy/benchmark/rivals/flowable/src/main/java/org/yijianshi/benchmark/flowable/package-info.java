/// The same case on Flowable as an embedded engine: full history, every step its own transaction.
@NullMarked
package org.yijianshi.benchmark.flowable;

import org.jspecify.annotations.NullMarked;
