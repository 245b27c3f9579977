package org.yijianshi.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which dates are working days in the years whose notices are loaded; about any other date it
/// refuses to speak.
public final class WorkingDays {

    private final int firstYear;
    private final int lastYear;
    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    /// Puts notices together, in any order.
    ///
    /// @throws IllegalArgumentException if no notice is given or a year between them is missing
    public WorkingDays(List<HolidayNotice> notices) {
        var byYear = notices.stream().sorted(Comparator.comparingInt(HolidayNotice::year)).toList();
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one notice");
        }
        firstYear = byYear.getFirst().year();
        lastYear = byYear.getLast().year();
        if (byYear.stream().map(HolidayNotice::year).distinct().count() != byYear.size()
                || lastYear - firstYear + 1 != byYear.size()) {
            throw new IllegalArgumentException("the notices' years must follow one another");
        }
        byYear.forEach(notice -> exceptions.putAll(notice.exceptions()));
    }

    /// Whether the date is worked, by the week and the notice of its year.
    ///
    /// @throws CalendarNotLoaded if no notice of that year is loaded
    public boolean isWorkingDay(LocalDate date) {
        if (date.getYear() < firstYear || date.getYear() > lastYear) {
            throw new CalendarNotLoaded(date.getYear());
        }
        return exceptions.getOrDefault(date, !isWeekend(date));
    }

    public LocalDate first() {
        return LocalDate.of(firstYear, 1, 1);
    }

    public LocalDate last() {
        return LocalDate.of(lastYear, 12, 31);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
