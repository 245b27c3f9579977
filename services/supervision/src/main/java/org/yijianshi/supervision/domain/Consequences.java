package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;
import org.yijianshi.supervision.domain.ItemFacts.Stop;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.Stopwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be said to others about a reckoning: every due instant, and the verdict.
record Consequences(Reckoning reckoning) {

    /// The due instants of the case and of every item with a budget.
    List<DueSet> dues(Instant at) {
        var start = reckoning.start();
        var id = start.caseId();
        var edition = reckoning.calendar().edition();
        var budget = start.promise().caseBudget();
        var due = reckoning.wholeCase().dueAt(reckoning.calendar(), budget);
        var dues = new ArrayList<DueSet>();
        dues.add(new DueSet(id, null, budget, due.orElse(null), edition, at));
        for (var each : start.promise().items()) {
            var itemDue = reckoning.dueAt(each.item()).orElse(null);
            dues.add(new DueSet(id, each.item(), each.budget(), itemDue, edition, at));
        }
        return dues;
    }

    /// What the clocks of the case and its items used, where that is news.
    List<TimeUsed> uses(Instant at, Said said) {
        var uses = new ArrayList<TimeUsed>();
        news(null, reckoning.wholeCase(), at, said).ifPresent(uses::add);
        for (var item : reckoning.facts().items().keySet()) {
            reckoning
                    .stopwatch(item)
                    .flatMap(watch -> news(item, watch, at, said))
                    .ifPresent(uses::add);
        }
        return uses;
    }

    private Optional<TimeUsed> news(
            @Nullable ItemCode item, Stopwatch watch, Instant at, Said said) {
        var since = watch.runsSince().orElse(null);
        var used = watch.net(reckoning.calendar(), since == null ? Spans.OPEN : since);
        var use = new TimeUsed(reckoning.start().caseId(), item, used, since, at);
        return said.isNews(use, watch.started()) ? Optional.of(use) : Optional.empty();
    }

    /// Net time against the promise, once every headline item has its answer.
    Optional<VerdictReached> verdict() {
        return isJudged() ? reckoning.end().map(this::verdict) : Optional.empty();
    }

    private VerdictReached verdict(Instant end) {
        var start = reckoning.start();
        var budget = start.promise().caseBudget();
        var net = reckoning.wholeCase().net(reckoning.calendar(), end);
        return new VerdictReached(
                start.caseId(),
                net.toMinutes(),
                budget.toMinutes(),
                net.compareTo(budget) <= 0,
                end);
    }

    /// Nothing granted, nothing to judge; a case that the applicant withdrew is not judged either.
    private boolean isJudged() {
        var endings = reckoning.headlineStops().stream().map(Stop::ending).toList();
        var facts = reckoning.facts();
        return reckoning.isAnswered()
                && endings.contains(Ending.COMPLETED)
                && (!endings.contains(Ending.WITHDRAWN) || facts.isCompleted())
                && reckoning.inClock().stream().noneMatch(item -> facts.item(item).lacksPause());
    }
}
