package org.yijianshi.worktime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A clock that may be paused, as the marks made on it. Nothing is added up and stored: what was
/// used, and when the budget ends, follows from the marks, so that a pause never consumes budget
/// and the order in which marks become known does not matter. A clock paused twice runs again when
/// both pauses are over.
public record Stopwatch(Instant started, List<Mark> marks, @Nullable Instant stopped) {

    /// The beginning or the end of a pause.
    public record Mark(Instant at, boolean pause) {}

    public Stopwatch {
        marks =
                marks.stream()
                        .sorted(Comparator.comparing(Mark::at).thenComparing(m -> !m.pause()))
                        .toList();
    }

    public static Stopwatch startedAt(Instant at) {
        return new Stopwatch(at, List.of(), null);
    }

    public Stopwatch pausedAt(Instant at) {
        return marked(new Mark(at, true));
    }

    public Stopwatch resumedAt(Instant at) {
        return marked(new Mark(at, false));
    }

    public Stopwatch stoppedAt(Instant at) {
        return new Stopwatch(started, marks, at);
    }

    private Stopwatch marked(Mark mark) {
        return new Stopwatch(
                started, Stream.concat(marks.stream(), Stream.of(mark)).toList(), stopped);
    }

    /// When it ran; the last span is open while it runs.
    public Spans running() {
        return lifetime().minus(pauses());
    }

    /// When it was paused; the last span is open while it is paused.
    public Spans paused() {
        return lifetime().intersect(pauses());
    }

    /// Working time from start to stop, pauses included.
    public WorkingTime gross(WorkCalendar calendar, Instant until) {
        return lifetime().until(until).workingTime(calendar);
    }

    /// Working time from start to stop without the pauses.
    public WorkingTime net(WorkCalendar calendar, Instant until) {
        return running().until(until).workingTime(calendar);
    }

    /// Since when it runs; absent while it stands still, in a pause or for good.
    public Optional<Instant> runsSince() {
        return running().list().stream()
                .filter(span -> span.to().equals(Spans.OPEN))
                .map(Spans.Span::from)
                .findFirst();
    }

    /// When the budget is used up if nothing pauses it any more. Absent while it is paused with
    /// budget left; a budget already spent stays spent. A stop does not move it.
    public Optional<Instant> dueAt(WorkCalendar calendar, WorkingTime budget) {
        var rest = budget;
        for (var span : runningUnlessStopped().list()) {
            if (span.to().equals(Spans.OPEN)) {
                return Optional.of(calendar.plus(span.from(), rest));
            }
            var worked = calendar.between(span.from(), span.to());
            if (worked.compareTo(rest) >= 0) {
                return Optional.of(calendar.plus(span.from(), rest));
            }
            rest = rest.minus(worked);
        }
        return Optional.empty();
    }

    private Spans lifetime() {
        return Spans.of(started, stopped == null ? Spans.OPEN : stopped);
    }

    private Spans runningUnlessStopped() {
        var end = stopped;
        var since = end != null && pauses().contains(end) ? end : Spans.OPEN;
        return Spans.of(started, Spans.OPEN).minus(paused().union(Spans.of(since, Spans.OPEN)));
    }

    private Spans pauses() {
        var ended = Spans.NONE;
        int depth = 0;
        var since = Spans.OPEN;
        for (var mark : marks) {
            if (mark.pause() && depth++ == 0) {
                since = mark.at();
            } else if (!mark.pause() && depth > 0 && --depth == 0) {
                ended = ended.union(Spans.of(since, mark.at()));
            }
        }
        return depth > 0 ? ended.union(Spans.of(since, Spans.OPEN)) : ended;
    }
}
