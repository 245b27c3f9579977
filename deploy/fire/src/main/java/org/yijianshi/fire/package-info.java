/// The proof of the backbone: load on real processes while a seed breaks them, then a judgement
/// from databases, topics and the log of what was asked. Start reading at
/// [org.yijianshi.fire.Fire].
@NullMarked
package org.yijianshi.fire;

import org.jspecify.annotations.NullMarked;
