package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockCommand.ItemCommand;
import org.yijianshi.supervision.domain.ClockCommand.PauseItem;
import org.yijianshi.supervision.domain.ClockCommand.ReleaseItem;
import org.yijianshi.supervision.domain.ClockCommand.ResumeItem;
import org.yijianshi.supervision.domain.ClockCommand.StopItem;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockPaused;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockResumed;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockStopped;
import org.yijianshi.supervision.domain.ClockEvent.ItemFact;
import org.yijianshi.supervision.domain.DueChange.What;
import org.yijianshi.worktime.Stopwatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of one item so far, in whatever order it became known.
record ItemFacts(
        @Nullable Release release,
        Set<Instant> pauses,
        Set<Instant> resumptions,
        @Nullable Stop stop) {

    static final ItemFacts NONE = new ItemFacts(null, Set.of(), Set.of(), null);

    record Release(@Nullable ItemCode by, Instant at) {}

    record Stop(Ending ending, Instant at) {}

    ItemFacts {
        pauses = Set.copyOf(pauses);
        resumptions = Set.copyOf(resumptions);
    }

    Decision<ClockEvent> decide(ItemCommand command) {
        return switch (command) {
            case ReleaseItem(var id, var item, var by, var at) ->
                    once(release, new Release(by, at), new ItemClockStarted(id, item, by, at));
            case PauseItem(_, _, var at) when pauses.contains(at) -> Decision.nothing();
            case PauseItem(var id, var item, var at) ->
                    Decision.accept(new ItemClockPaused(id, item, at));
            case ResumeItem(_, _, var at) when resumptions.contains(at) -> Decision.nothing();
            case ResumeItem(var id, var item, var at) ->
                    Decision.accept(new ItemClockResumed(id, item, at));
            case StopItem(var id, var item, var ending, var at) ->
                    once(stop, new Stop(ending, at), new ItemClockStopped(id, item, ending, at));
        };
    }

    /// A fact that there is only one of: the same again is a repeat, another one a contradiction.
    static Decision<ClockEvent> once(@Nullable Object known, Object told, ClockEvent event) {
        if (known == null) {
            return Decision.accept(event);
        }
        return known.equals(told) ? Decision.nothing() : Decision.refuse(CaseClock.CONTRADICTED);
    }

    ItemFacts with(ItemFact fact) {
        return switch (fact) {
            case ItemClockStarted(_, _, var by, var at) ->
                    new ItemFacts(new Release(by, at), pauses, resumptions, stop);
            case ItemClockPaused(_, _, var at) ->
                    new ItemFacts(release, and(pauses, at), resumptions, stop);
            case ItemClockResumed(_, _, var at) ->
                    new ItemFacts(release, pauses, and(resumptions, at), stop);
            case ItemClockStopped(_, _, var ending, var at) ->
                    new ItemFacts(release, pauses, resumptions, new Stop(ending, at));
        };
    }

    /// What of it had happened by an instant.
    ItemFacts until(Instant end) {
        Predicate<Instant> happened = at -> !at.isAfter(end);
        return new ItemFacts(
                release != null && happened.test(release.at()) ? release : null,
                pauses.stream().filter(happened).collect(Collectors.toSet()),
                resumptions.stream().filter(happened).collect(Collectors.toSet()),
                stop != null && happened.test(stop.at()) ? stop : null);
    }

    /// When any of it happened.
    Set<Instant> instants() {
        return marks().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// What of it happened at an instant.
    List<What> at(Instant at) {
        return marks().filter(m -> m.getKey().equals(at)).map(Map.Entry::getValue).toList();
    }

    private Stream<Map.Entry<Instant, What>> marks() {
        return Stream.of(
                        Stream.ofNullable(release).map(r -> Map.entry(r.at(), What.RELEASED)),
                        pauses.stream().map(at -> Map.entry(at, What.PAUSED)),
                        resumptions.stream().map(at -> Map.entry(at, What.RESUMED)),
                        Stream.ofNullable(stop).map(s -> Map.entry(s.at(), What.ENDED)))
                .flatMap(marks -> marks);
    }

    /// A resumption was heard of and its pause was not: more is to come.
    boolean lacksPause() {
        return resumptions.size() > pauses.size();
    }

    /// The item's clock; none until its release is known.
    Optional<Stopwatch> stopwatch() {
        if (release == null) {
            return Optional.empty();
        }
        var marks =
                Stream.concat(
                        pauses.stream().map(at -> new Stopwatch.Mark(at, true)),
                        resumptions.stream().map(at -> new Stopwatch.Mark(at, false)));
        var stopped = stop == null ? null : stop.at();
        return Optional.of(new Stopwatch(release.at(), marks.toList(), stopped));
    }

    private static Set<Instant> and(Set<Instant> instants, Instant one) {
        return Stream.concat(instants.stream(), Stream.of(one)).collect(Collectors.toSet());
    }
}
