/// The sections of the combined form as values, one record each. What a section's schema requires
/// is present; the rest is nullable, or an empty list. Amounts are in 万元. Nothing here prints what
/// it holds about a person.
@NullMarked
package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.NullMarked;
