package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;

/// The account of a case at one instant: what it used, what is left, and whose minutes they were.
/// Anybody can reproduce it from the events and the named edition of the calendar.
///
/// @param ended none while a headline item is open
/// @param gross working time since the submission
/// @param net gross without the time in which the whole case waited for the applicant
/// @param remaining what is left of the budget; negative once it is overspent
/// @param dueAt none while the whole case waits for the applicant
/// @param shares the critical path; its departments' and the platform's minutes add up to net, the
///   applicant's to the rest of gross
/// @param closed when the hall was closed meanwhile, whoever's time it was
public record Ledger(
        CaseId caseId,
        Instant asOf,
        Instant started,
        @Nullable Instant ended,
        WorkingTime gross,
        WorkingTime net,
        WorkingTime budget,
        WorkingTime remaining,
        @Nullable Instant dueAt,
        String calendarEdition,
        List<ItemLine> items,
        List<Share> shares,
        List<DueChange> dueChanges,
        Spans closed) {

    public Ledger {
        dueChanges = List.copyOf(dueChanges);
        items = List.copyOf(items);
        shares = List.copyOf(shares);
    }

    /// Working time in which the whole case waited for the applicant.
    public WorkingTime applicant() {
        return gross.minus(net);
    }

    static Ledger of(Reckoning reckoning, Instant asOf) {
        var start = reckoning.start();
        var calendar = reckoning.calendar();
        var watch = reckoning.wholeCase();
        var net = watch.net(calendar, asOf);
        var budget = start.promise().caseBudget();
        var items = new LinkedHashSet<ItemCode>(start.headlineItems());
        items.addAll(reckoning.facts().items().keySet());
        return new Ledger(
                start.caseId(),
                asOf,
                start.at(),
                watch.stopped(),
                watch.gross(calendar, asOf),
                net,
                budget,
                budget.minus(net),
                watch.dueAt(calendar, budget).orElse(null),
                calendar.edition(),
                items.stream().map(item -> ItemLine.of(reckoning, item, asOf)).toList(),
                new CriticalPath(reckoning).until(asOf),
                DueChange.of(reckoning),
                calendar.closed(start.at(), reckoning.end().orElse(asOf)));
    }
}
