package org.yijianshi.worktime;

import java.time.LocalDate;
import java.time.MonthDay;

/// A part of every year, both ends included; it may run over New Year.
record Season(MonthDay from, MonthDay to) {

    static final Season WHOLE_YEAR = new Season(MonthDay.of(1, 1), MonthDay.of(12, 31));

    static Season parse(String text) {
        var ends = text.split("\\.\\.", 2);
        return new Season(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]));
    }

    boolean isWholeYear() {
        return equals(WHOLE_YEAR);
    }

    boolean contains(LocalDate date) {
        return contains(MonthDay.from(date));
    }

    boolean overlaps(Season other) {
        return contains(other.from) || other.contains(from);
    }

    private boolean contains(MonthDay day) {
        boolean started = !day.isBefore(from);
        boolean notOver = !day.isAfter(to);
        return from.isAfter(to) ? started || notOver : started && notOver;
    }
}
