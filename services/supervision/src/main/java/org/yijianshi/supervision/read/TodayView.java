package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// How the cases of the zones stand today.
///
/// @param asOf business time of the figures
/// @param zone the hall zone counted; absent for all that the caller reaches
/// @param judged the cases whose last headline item ended today
/// @param lights the open cases; red ones are due soon
/// @param percentileMethod `nearest-rank`
public record TodayView(
        Instant asOf,
        LocalDate day,
        String timeZone,
        @Nullable String zone,
        FigureView judged,
        LightsView lights,
        Overdue overdue,
        String percentileMethod) {

    /// Late cases, those not ended yet among them: a case does not become punctual by staying open.
    ///
    /// @param late of the cases judged today
    /// @param open overdue now
    /// @param of the cases judged today and the open ones overdue now
    /// @param share of both among these, rounded up to four decimals so that 0 means none; absent
    ///   when there were none
    public record Overdue(long late, long open, long of, @Nullable BigDecimal share) {}
}
