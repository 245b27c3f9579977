package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How long clocks ran that ended, and how many of them kept their budget.
///
/// @param count how many ended; those that were rejected, cancelled or withdrawn do not count
/// @param share of those within their budget, 0 to 1, rounded down to four decimals so that 1 means
///   every one; absent when there was none
/// @param medianNetMinutes by nearest rank, so it is some clock's own figure; absent without one
/// @param p90NetMinutes the minutes that nine in ten did not exceed, by nearest rank
public record FigureView(
        long count,
        long within,
        @Nullable BigDecimal share,
        @Nullable Long medianNetMinutes,
        @Nullable Long p90NetMinutes) {

    static final String METHOD = "nearest-rank";

    static final FigureView NONE = new FigureView(0, 0, null, null, null);

    static @Nullable BigDecimal share(long part, long whole, RoundingMode rounding) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, rounding);
    }
}
