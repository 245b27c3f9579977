package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many cases of a period kept the promise.
///
/// @param share 0 to 1; absent when there was no case
record Headline(
        long cases,
        long withinPromise,
        @Nullable BigDecimal share,
        @Nullable Long medianNetMinutes,
        @Nullable Long p90NetMinutes) {

    /// In per cent with one decimal, rounded down: 100 means every one.
    public String percent() {
        return share == null ? "—" : share.movePointRight(2).setScale(1, RoundingMode.DOWN) + "%";
    }
}
