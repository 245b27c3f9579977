package org.yijianshi.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/// What the codes share: refusing without repeating the value, which may be personal, in a message.
final class Form {

    private Form() {}

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    static <T> Optional<T> parse(String text, Function<String, T> constructor) {
        try {
            return Optional.of(constructor.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Reads eight digits, year first, as a day that the calendar really has.
    static LocalDate date(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("not a day of the calendar");
        }
    }

    static String masked(String value, int shownFirst, int shownLast) {
        var end = value.length() - shownLast;
        return value.substring(0, shownFirst) + "*".repeat(end - shownFirst) + value.substring(end);
    }
}
