/// What the seal department (公章刻制) may decide by itself, what it assigns and who makes the seals.
/// Filing, not approval: the carving of seals is put on file with the police.
@NullMarked
package org.yijianshi.sealcarving.domain;

import org.jspecify.annotations.NullMarked;
