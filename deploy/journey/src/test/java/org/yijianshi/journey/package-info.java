/// The whole of Yijianshi as its users meet it: over HTTP, from the combined form to the hand-over.
/// Start reading at [org.yijianshi.journey.AutomaticCaseTest].
@NullMarked
package org.yijianshi.journey;

import org.jspecify.annotations.NullMarked;
