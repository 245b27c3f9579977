package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockCommand.ItemCommand;
import org.yijianshi.supervision.domain.ClockCommand.StopCase;
import org.yijianshi.supervision.domain.ClockEvent.CaseClockStopped;
import org.yijianshi.supervision.domain.ClockEvent.ItemFact;
import org.yijianshi.supervision.domain.ItemFacts.Stop;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of the items of a case and of its end. Two clocks that heard the same facts in
/// different orders hold equal values of this.
record Facts(SortedMap<ItemCode, ItemFacts> items, @Nullable Stop stop) {

    static final Facts NONE = new Facts(new TreeMap<>(), null);

    Facts {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    ItemFacts item(ItemCode item) {
        return items.getOrDefault(item, ItemFacts.NONE);
    }

    Decision<ClockEvent> decide(ItemCommand command) {
        return item(command.item()).decide(command);
    }

    Decision<ClockEvent> decide(StopCase c) {
        return ItemFacts.once(
                stop,
                new Stop(c.ending(), c.at()),
                new CaseClockStopped(c.caseId(), c.ending(), c.at()));
    }

    Facts with(ItemFact fact) {
        var more = new TreeMap<>(items);
        more.put(fact.item(), item(fact.item()).with(fact));
        return new Facts(more, stop);
    }

    Facts with(CaseClockStopped fact) {
        return new Facts(items, new Stop(fact.ending(), fact.at()));
    }

    /// The whole case was reported completed (办结).
    boolean isCompleted() {
        return stop != null && stop.ending() == Ending.COMPLETED;
    }

    /// What of it had happened by an instant.
    Facts until(Instant end) {
        var earlier = new TreeMap<ItemCode, ItemFacts>();
        items.forEach((item, facts) -> earlier.put(item, facts.until(end)));
        return new Facts(earlier, stop != null && !stop.at().isAfter(end) ? stop : null);
    }
}
