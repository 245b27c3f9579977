package org.yijianshi.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A set of instants, kept as spans that neither overlap nor touch, in their order. Overlapping
/// pauses and parallel items are unions, and adding up their lengths would count minutes twice.
public record Spans(List<Span> list) {

    /// The end of a span that has not ended yet.
    public static final Instant OPEN = Instant.MAX;

    public static final Spans NONE = new Spans(List.of());

    /// From the first instant on, no longer at the second.
    public record Span(Instant from, Instant to) {
        public boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }

    private interface Membership {
        boolean keeps(boolean inThis, boolean inOther);
    }

    public Spans {
        list = List.copyOf(list);
        for (int i = 0; i < list.size(); i++) {
            var span = list.get(i);
            if (!span.from().isBefore(span.to())
                    || (i > 0 && !list.get(i - 1).to().isBefore(span.from()))) {
                throw new IllegalArgumentException("spans neither overlap nor touch nor are empty");
            }
        }
    }

    /// One span; none if it would be empty or run backwards.
    public static Spans of(Instant from, Instant to) {
        return from.isBefore(to) ? new Spans(List.of(new Span(from, to))) : NONE;
    }

    public Spans union(Spans other) {
        return list.isEmpty() ? other : combine(other, (a, b) -> a || b);
    }

    public Spans minus(Spans other) {
        return combine(other, (a, b) -> a && !b);
    }

    public Spans intersect(Spans other) {
        return combine(other, (a, b) -> a && b);
    }

    /// What of it lies before an instant.
    public Spans until(Instant end) {
        return intersect(of(Instant.MIN, end));
    }

    public boolean contains(Instant instant) {
        return list.stream().anyMatch(span -> span.contains(instant));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public WorkingTime workingTime(WorkCalendar calendar) {
        return list.stream()
                .map(span -> calendar.between(span.from(), span.to()))
                .reduce(WorkingTime.ZERO, WorkingTime::plus);
    }

    private Spans combine(Spans other, Membership membership) {
        if (other.list.isEmpty()) {
            return membership.keeps(true, false) ? this : NONE;
        }
        var cuts =
                Stream.concat(list.stream(), other.list.stream())
                        .flatMap(span -> Stream.of(span.from(), span.to()))
                        .distinct()
                        .sorted()
                        .toList();
        var kept = new ArrayList<Span>();
        for (int i = 1; i < cuts.size(); i++) {
            var from = cuts.get(i - 1);
            if (membership.keeps(contains(from), other.contains(from))) {
                append(kept, from, cuts.get(i));
            }
        }
        return new Spans(kept);
    }

    private static void append(List<Span> kept, Instant from, Instant to) {
        boolean touches = !kept.isEmpty() && kept.getLast().to().equals(from);
        kept.add(new Span(touches ? kept.removeLast().from() : from, to));
    }
}
