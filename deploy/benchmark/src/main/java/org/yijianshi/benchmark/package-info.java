/// What a case costs on this machine: latency, throughput, commits, CPU. It prints; it never
/// judges.
@NullMarked
package org.yijianshi.benchmark;

import org.jspecify.annotations.NullMarked;
