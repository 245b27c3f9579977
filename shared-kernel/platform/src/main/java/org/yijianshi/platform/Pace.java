package org.yijianshi.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Lets a loop run as it likes while little happens, and so many times a second under load: what
/// gathers meanwhile is dealt with together, in one transaction. Not safe for several threads.
public final class Pace {

    private final long each;
    private final long most;
    private long credit;
    private long countedAt;

    /// For a loop that a case passes several times on its way: one round more hardly shows.
    public static Pace underLoad() {
        return new Pace(50, 50);
    }

    /// Burst: how many rounds may follow each other at once after a quiet time.
    public Pace(int roundsPerSecond, int burst) {
        each = Duration.ofSeconds(1).toNanos() / roundsPerSecond;
        most = each * burst;
        credit = most;
        countedAt = System.nanoTime();
    }

    /// Waits until the next round may begin.
    public void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(round(System.nanoTime()));
    }

    /// Takes note of a round, and says how many nanoseconds to wait after it.
    long round(long now) {
        credit = Math.min(most, credit + now - countedAt) - each;
        countedAt = now;
        return Math.max(0, -credit);
    }
}
