/// The whole of Yijianshi in one process, for whoever has just cloned it, and for the end-to-end
/// tests and the benchmark: PostgreSQL, Kafka and every service as an application context of its
/// own. Start reading at [org.yijianshi.allinone.YijianshiSystem].
@NullMarked
package org.yijianshi.allinone;

import org.jspecify.annotations.NullMarked;
