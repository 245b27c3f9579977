/// Whoever repeats a request whose answer was lost gets that answer, and the effect stays one:
/// [PostAdapter] → [OncePerKey] → [KeptAnswers].
@NullMarked
package org.yijianshi.platform.idempotency;

import org.jspecify.annotations.NullMarked;
