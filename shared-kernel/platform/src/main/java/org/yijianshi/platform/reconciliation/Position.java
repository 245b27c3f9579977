package org.yijianshi.platform.reconciliation;

import java.time.Duration;

/// How far the statements have come.
///
/// @param stated up to which event all is stated
/// @param mark up to which event the relay had published when it was looked
/// @param age how long ago that was
record Position(long stated, long mark, Duration age) {

    /// How many places of the event store one statement goes through at most.
    static final long PAGE = 10_000;

    /// Whether what was marked has had time to be applied, and is not stated yet.
    boolean isDue(Schedule schedule) {
        return stated < mark && age.compareTo(schedule.settled()) >= 0;
    }

    /// Whether it is time for a new mark.
    boolean wantsMark(Schedule schedule) {
        return stated >= mark && age.compareTo(schedule.every()) >= 0;
    }

    /// Where the next page ends.
    long pageEnd() {
        return Math.min(mark, stated + PAGE);
    }
}
