package org.yijianshi.planted.clocks.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

/// Every way to read the clock or to draw an identity that a service must not use.
final class Clocks {

    private Clocks() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate date() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static Supplier<Instant> reference() {
        return Instant::now;
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static Clock clock() {
        return Clock.systemUTC();
    }

    static InstantSource source() {
        return InstantSource.system();
    }

    static UUID identity() {
        return UUID.randomUUID();
    }

    static Supplier<UUID> identityReference() {
        return UUID::randomUUID;
    }
}
