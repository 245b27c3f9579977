/// What a case costs on this machine, and what the same case costs those who would be picked
/// instead. It prints; it never judges.
@NullMarked
package org.yijianshi.benchmark;

import org.jspecify.annotations.NullMarked;
