package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;

/// One stretch of a case and who used its minutes. Shares follow one another without a gap from the
/// submission on, so nobody's minute is lost or counted twice.
///
/// @param item what was worked on or waited for; none for a gap between items
/// @param time the working time in it; the rest of the stretch lies outside opening hours
public record Share(
        Party party, @Nullable ItemCode item, Instant from, Instant to, WorkingTime time) {

    /// Who used it: the item's department, the applicant who had to supply something, or the
    /// platform that handed over.
    public enum Party {
        DEPARTMENT,
        APPLICANT,
        PLATFORM
    }
}
