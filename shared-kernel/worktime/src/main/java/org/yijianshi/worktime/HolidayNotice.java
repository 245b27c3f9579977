package org.yijianshi.worktime;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The State Council's arrangement of one year: which weekdays are off and which weekend days are
/// worked instead (调休). Its first holiday may begin in the December before.
///
/// @param exceptions dates that do not follow the week; true where the date is worked
public record HolidayNotice(int year, Map<LocalDate, Boolean> exceptions) {

    public HolidayNotice {
        exceptions = Map.copyOf(exceptions);
    }

    /// Reads lines such as `year 2026`, `off 2026-02-15..2026-02-23`, `work 2026-02-14`.
    ///
    /// @throws IllegalArgumentException if a line is none of these or contradicts another
    public static HolidayNotice parse(List<String> lines) {
        int year = 0;
        var exceptions = new HashMap<LocalDate, Boolean>();
        for (String line : lines) {
            var words = line.split("\\s+", 2);
            switch (words[0]) {
                case "year" -> year = Integer.parseInt(words[1]);
                case "off" -> put(exceptions, year, words[1], false);
                case "work" -> put(exceptions, year, words[1], true);
                default -> throw new IllegalArgumentException("not a line of a notice: " + line);
            }
        }
        return new HolidayNotice(year, exceptions);
    }

    private static void put(
            Map<LocalDate, Boolean> exceptions, int year, String range, boolean worked) {
        var ends = range.split("\\.\\.", 2);
        var from = LocalDate.parse(ends[0]);
        var to = LocalDate.parse(ends[ends.length - 1]);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a range runs backwards: " + range);
        }
        for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
            if (!belongs(date, year) || (worked && !WorkingDays.isWeekend(date))) {
                throw new IllegalArgumentException(date + " cannot be in the notice of " + year);
            }
            if (exceptions.putIfAbsent(date, worked) != null) {
                throw new IllegalArgumentException(date + " is named twice");
            }
        }
    }

    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER);
    }
}
