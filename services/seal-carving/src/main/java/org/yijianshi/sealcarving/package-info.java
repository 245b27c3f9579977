/// Seal carving (公章刻制): the department's rules in [domain][org.yijianshi.sealcarving.domain];
/// everything else is the department kit's.
@NullMarked
package org.yijianshi.sealcarving;

import org.jspecify.annotations.NullMarked;
