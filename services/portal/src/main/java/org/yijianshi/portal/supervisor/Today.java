package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/// How the cases of the zones stand today, as supervision counts them.
record Today(Instant asOf, LocalDate day, Figure judged, Lights lights, Overdue overdue) {

    /// Clocks that ended.
    ///
    /// @param share 0 to 1; absent when there was none
    record Figure(
            long count,
            long within,
            @Nullable BigDecimal share,
            @Nullable Long medianNetMinutes,
            @Nullable Long p90NetMinutes) {

        static final Figure NONE = new Figure(0, 0, null, null, null);

        private static final int FEW = 10;

        /// In per cent with one decimal, rounded down: 100 means every one.
        public String percent() {
            return share == null
                    ? "—"
                    : share.movePointRight(2).setScale(1, RoundingMode.DOWN) + "%";
        }

        /// Nine in ten of fewer than ten is only the longest.
        public boolean isOfFew() {
            return count > 0 && count < FEW;
        }
    }

    /// Open clocks.
    ///
    /// @param red due soon
    record Lights(long open, long yellow, long red, long overdue, long paused) {}

    /// Late cases, ended or not.
    record Overdue(long late, long open, long of, @Nullable BigDecimal share) {}
}
