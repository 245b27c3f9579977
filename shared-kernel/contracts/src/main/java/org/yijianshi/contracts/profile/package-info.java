/// What each hall zone promises, as dated data. A case keeps the edition that was in force when it
/// was submitted, so that a new edition never changes a promise already made.
@NullMarked
package org.yijianshi.contracts.profile;

import org.jspecify.annotations.NullMarked;
