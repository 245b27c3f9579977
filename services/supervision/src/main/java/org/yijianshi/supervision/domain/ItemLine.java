package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.Stopwatch;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;

/// One item's own minutes, beside the critical path: parallel items overlap, so these do not add up
/// to the case.
///
/// @param started none while it waits for another item
/// @param budget none if nothing is promised for the item alone
/// @param dueAt none while it is paused
public record ItemLine(
        ItemCode item,
        boolean headline,
        @Nullable Instant started,
        @Nullable Instant stopped,
        @Nullable Ending ending,
        Spans pauses,
        boolean paused,
        WorkingTime gross,
        WorkingTime net,
        @Nullable WorkingTime budget,
        @Nullable Instant dueAt) {

    static ItemLine of(Reckoning reckoning, ItemCode item, Instant asOf) {
        var watch = reckoning.stopwatch(item);
        var stop = reckoning.stopOf(item);
        var calendar = reckoning.calendar();
        return new ItemLine(
                item,
                reckoning.start().headlineItems().contains(item),
                watch.map(Stopwatch::started).orElse(null),
                stop.map(ItemFacts.Stop::at).orElse(null),
                stop.map(ItemFacts.Stop::ending).orElse(null),
                watch.map(w -> w.paused().until(asOf)).orElse(Spans.NONE),
                watch.map(w -> w.paused().contains(asOf)).orElse(false),
                watch.map(w -> w.gross(calendar, asOf)).orElse(WorkingTime.ZERO),
                watch.map(w -> w.net(calendar, asOf)).orElse(WorkingTime.ZERO),
                reckoning.start().promise().budgetOf(item).orElse(null),
                reckoning.dueAt(item).orElse(null));
    }
}
