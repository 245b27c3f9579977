package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

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

    /// Over rows with `net_minutes` and `within_promise`.
    static final String COLUMNS =
            """
            count(case_id) as ended,
            count(*) filter (where within_promise) as within,
            percentile_disc(0.5) within group (order by net_minutes) as median,
            percentile_disc(0.9) within group (order by net_minutes) as p90
            """;

    static final FigureView NONE = of(0, 0, null, null);

    static FigureView of(ResultSet row) throws SQLException {
        return of(
                row.getLong("ended"),
                row.getLong("within"),
                row.getObject("median", Long.class),
                row.getObject("p90", Long.class));
    }

    private static FigureView of(
            long count, long within, @Nullable Long median, @Nullable Long p90) {
        return new FigureView(count, within, share(within, count, RoundingMode.DOWN), median, p90);
    }

    static @Nullable BigDecimal share(long part, long whole, RoundingMode rounding) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, rounding);
    }
}
