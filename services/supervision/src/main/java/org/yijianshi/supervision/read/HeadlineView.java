package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The headline figure of a period: how many of the cases judged in it kept the promise, and the
/// cases themselves, so that nobody has to believe it.
///
/// @param zone the hall zone counted; absent for all of them
/// @param from first day on which a case counted ended
/// @param to last day, included
/// @param timeZone whose days these are
/// @param cases how many were judged; cases that were only rejected or withdrawn are not
/// @param share of the cases within their promise, 0 to 1, rounded down to four decimals so that 1
///   means every one; absent when there was no case
/// @param medianNetMinutes by nearest rank, so it is some case's own figure; absent without a case
/// @param p90NetMinutes the minutes that nine cases in ten did not exceed, by nearest rank
/// @param percentileMethod `nearest-rank`
/// @param caseIds a page of the cases counted, in the order in which they ended
/// @param next where the next page begins; absent on the last one
public record HeadlineView(
        @Nullable String zone,
        LocalDate from,
        LocalDate to,
        String timeZone,
        long cases,
        long withinPromise,
        @Nullable BigDecimal share,
        @Nullable Long medianNetMinutes,
        @Nullable Long p90NetMinutes,
        String percentileMethod,
        List<UUID> caseIds,
        @Nullable String next) {}
