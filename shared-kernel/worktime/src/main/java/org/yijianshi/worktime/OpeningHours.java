package org.yijianshi.worktime;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// When a hall is open on one day, for example `09:00-12:00 13:00-17:00`; nothing on a day off.
public record OpeningHours(List<Segment> segments) {

    static final OpeningHours CLOSED = new OpeningHours(List.of());

    /// Open from the first instant on, no longer open at the second.
    public record Segment(LocalTime opens, LocalTime closes) {
        public Segment {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("a hall closes after it opens");
            }
        }

        private long workedBefore(LocalTime time) {
            if (!time.isAfter(opens)) {
                return 0;
            }
            return (time.isBefore(closes) ? time : closes).toNanoOfDay() - opens.toNanoOfDay();
        }
    }

    public OpeningHours {
        segments = List.copyOf(segments);
        for (int i = 1; i < segments.size(); i++) {
            if (segments.get(i).opens().isBefore(segments.get(i - 1).closes())) {
                throw new IllegalArgumentException("opening segments follow one another");
            }
        }
    }

    /// Reads segments such as `09:00-12:00`, in their order.
    ///
    /// @throws IllegalArgumentException if a segment is empty or begins before the last one ended
    public static OpeningHours of(String... segments) {
        return new OpeningHours(Arrays.stream(segments).map(OpeningHours::segment).toList());
    }

    private static Segment segment(String text) {
        var ends = text.split("-", 2);
        return new Segment(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    public WorkingTime length() {
        return WorkingTime.ofNanos(workedBefore(LocalTime.MAX));
    }

    long workedBefore(LocalTime time) {
        return segments.stream().mapToLong(s -> s.workedBefore(time)).sum();
    }

    /// The earliest time by which that much has been worked: a segment's end, not the next one's
    /// beginning.
    LocalTime timeAfter(long nanos) {
        long rest = nanos;
        for (var segment : segments) {
            long length = segment.workedBefore(LocalTime.MAX);
            if (rest <= length) {
                return segment.opens().plusNanos(rest);
            }
            rest -= length;
        }
        throw new IllegalArgumentException("the hall is not open that long");
    }

    /// The time itself while the hall is open, else when it opens next that day.
    Optional<LocalTime> nextOpen(LocalTime time) {
        return segments.stream()
                .filter(s -> time.isBefore(s.closes()))
                .findFirst()
                .map(s -> time.isBefore(s.opens()) ? s.opens() : time);
    }
}
