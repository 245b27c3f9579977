/// The physical limit: the rows of a case by plain JDBC, without queue, outbox, authorisation or
/// validation. Not a product.
@NullMarked
package org.yijianshi.benchmark.floor;

import org.jspecify.annotations.NullMarked;
