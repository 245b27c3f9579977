/// What social security checks about the first employees of an enterprise, and what it assigns. An
/// enterprise without employees is registered all the same.
@NullMarked
package org.yijianshi.socialsecurity.domain;

import org.jspecify.annotations.NullMarked;
