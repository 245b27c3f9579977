/// The same case on Camunda 7 as an embedded engine: full history, every step its own transaction.
@NullMarked
package org.yijianshi.benchmark.camunda;

import org.jspecify.annotations.NullMarked;
