package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ItemFacts.Stop;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.Stopwatch;
import org.yijianshi.worktime.WorkCalendar;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the clocks of a case show, by the facts known and a calendar. Pure: the same facts give the
/// same answers.
record Reckoning(ClockStarted start, Facts facts, WorkCalendar calendar) {

    /// The item's clock; none until its release is known.
    Optional<Stopwatch> stopwatch(ItemCode item) {
        var watch = facts.item(item).stopwatch();
        return stopOf(item)
                .map(Stop::at)
                .flatMap(at -> watch.map(w -> w.stoppedAt(at)))
                .or(() -> watch);
    }

    /// How the item ended; with the whole case if that was broken off first.
    Optional<Stop> stopOf(ItemCode item) {
        return Optional.ofNullable(facts.item(item).stop()).or(this::brokenOff);
    }

    private Optional<Stop> brokenOff() {
        return Optional.ofNullable(facts.stop()).filter(stop -> stop.ending() != Ending.COMPLETED);
    }

    /// The headline items and what had to be completed before them, without which they would still
    /// wait.
    SortedSet<ItemCode> inClock() {
        var items = new TreeSet<ItemCode>();
        var rest = new ArrayDeque<>(start.headlineItems());
        while (!rest.isEmpty()) {
            var item = rest.remove();
            var release = facts.item(item).release();
            if (items.add(item) && release != null && release.by() != null) {
                rest.add(release.by());
            }
        }
        return items;
    }

    /// The headline items' own ends, as far as they are known.
    List<Stop> headlineStops() {
        return start.headlineItems().stream()
                .map(item -> facts.item(item).stop())
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isAnswered() {
        return headlineStops().size() == start.headlineItems().size();
    }

    /// When the last headline item ended, or the case was broken off; none while it is open.
    Optional<Instant> end() {
        var answered =
                isAnswered()
                        ? headlineStops().stream().max(Comparator.comparing(Stop::at))
                        : Optional.<Stop>empty();
        return Stream.concat(answered.stream(), brokenOff().stream())
                .map(Stop::at)
                .min(Comparator.naturalOrder());
    }

    /// The clock of the case: it rests while some item in it waits for the applicant and no
    /// department has one to work on. A gap between two items is no rest.
    Stopwatch wholeCase() {
        var watch = Stopwatch.startedAt(start.at());
        for (var wait : waitsForApplicant().list()) {
            watch = watch.pausedAt(wait.from());
            watch = wait.to().equals(Spans.OPEN) ? watch : watch.resumedAt(wait.to());
        }
        return end().map(watch::stoppedAt).orElse(watch);
    }

    Spans waitsForApplicant() {
        var paused = union(Stopwatch::paused);
        return paused.isEmpty() ? paused : paused.minus(union(Stopwatch::running));
    }

    private Spans union(Function<Stopwatch, Spans> part) {
        return inClock().stream()
                .flatMap(item -> stopwatch(item).stream())
                .map(part)
                .reduce(Spans.NONE, Spans::union);
    }

    /// When the item's own budget ends; none without a budget, before its release and in a pause.
    Optional<Instant> dueAt(ItemCode item) {
        return start.promise()
                .budgetOf(item)
                .flatMap(budget -> stopwatch(item).flatMap(w -> w.dueAt(calendar, budget)));
    }
}
