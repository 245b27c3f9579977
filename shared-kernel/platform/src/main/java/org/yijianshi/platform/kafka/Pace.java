package org.yijianshi.platform.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets a loop run as it likes while little happens, and so many times a second under load: what
/// gathers meanwhile is dealt with together, in one transaction. Not safe for several threads.
final class Pace {

    private final long each;
    private final long most;
    private long credit;
    private long countedAt = System.nanoTime();

    /// Burst: how many rounds may follow each other at once after a quiet time.
    Pace(int roundsPerSecond, int burst) {
        each = Duration.ofSeconds(1).toNanos() / roundsPerSecond;
        most = each * burst;
        credit = most;
    }

    /// Waits until the next round may begin.
    void await() throws InterruptedException {
        count();
        credit -= each;
        if (credit < 0) {
            TimeUnit.NANOSECONDS.sleep(-credit);
            count();
        }
    }

    private void count() {
        long now = System.nanoTime();
        credit = Math.min(most, credit + now - countedAt);
        countedAt = now;
    }
}
