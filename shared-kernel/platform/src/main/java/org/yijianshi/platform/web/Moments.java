package org.yijianshi.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Instants and days as callers write them, which may be well-formed and yet beyond whatever a
/// database keeps.
public final class Moments {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /// Reads an instant (ISO 8601).
    ///
    /// @throws DateTimeException if it is none, or not of these millennia
    public static Instant parse(String text) {
        var instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("not of these millennia");
        }
        return instant;
    }

    /// Whether a day can be reckoned with.
    public static boolean isOfTheseMillennia(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() < 9999;
    }
}
