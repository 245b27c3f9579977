package org.yijianshi.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The one source of business time: every command and event takes its time from here, so that tests
/// and simulations can move it. Technical time (claims, back-off, metrics) never does.
/// Microseconds, because that is what PostgreSQL keeps.
public final class BusinessTime implements InstantSource {

    private final InstantSource technical;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public BusinessTime(InstantSource technical) {
        this.technical = technical;
    }

    public static BusinessTime system() {
        return new BusinessTime(Clock.systemUTC());
    }

    /// The machine's own clock, for questions about machines: how old a record is.
    public InstantSource machine() {
        return technical;
    }

    @Override
    public Instant instant() {
        return technical.instant().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /// From now on it is `instant`, and time runs on from there.
    public void moveTo(Instant instant) {
        offset.set(Duration.between(technical.instant(), instant));
    }
}
