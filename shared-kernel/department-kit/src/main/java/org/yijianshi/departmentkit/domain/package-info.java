/// The statutory procedure (受理→审查→决定→制作→办结) and the few things by which one department differs from
/// another. Plain Java: no clock, no randomness, no framework.
@NullMarked
package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.NullMarked;
