package org.yijianshi.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What happens when. Time does not pass: it jumps from one entry to the next.
final class Agenda implements InstantSource {

    private record Entry(Instant at, long order, Runnable what) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
    private Instant now;
    private long order;

    Agenda(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void after(Duration delay, Runnable what) {
        entries.add(new Entry(now.plus(delay).truncatedTo(ChronoUnit.MICROS), order++, what));
    }

    /// Does what is next; false when nothing is left.
    boolean step() {
        var next = entries.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.what().run();
        return true;
    }
}
