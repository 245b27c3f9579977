package org.yijianshi.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The working time of one hall zone: its opening hours on the working days. The one place where
/// instants become working time and back. Every answer costs a look-up, however long the span.
///
/// Every method throws [CalendarNotLoaded] where its answer needs a day beyond the loaded notices.
public final class WorkCalendar {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, WorkCalendar> SHIPPED = new ConcurrentHashMap<>();

    private final String edition;
    private final LocalDate first;
    private final OpeningHours[] nominal;
    private final OpeningHours[] open;

    /// Nanoseconds worked before each day, and at the end before the day after the last.
    private final long[] before;

    /// A calendar over data of one's own, for a rehearsal of other hours or another year.
    public WorkCalendar(String edition, WorkingDays days, HallHours hours, String zone) {
        this.edition = edition;
        first = days.first();
        int count = (int) ChronoUnit.DAYS.between(first, days.last()) + 1;
        nominal = new OpeningHours[count];
        open = new OpeningHours[count];
        before = new long[count + 1];
        for (int day = 0; day < count; day++) {
            var date = first.plusDays(day);
            nominal[day] = hours.on(zone, date);
            open[day] = days.isWorkingDay(date) ? nominal[day] : OpeningHours.CLOSED;
            before[day + 1] = before[day] + open[day].length().toNanos();
        }
    }

    /// The shipped calendar of a hall zone such as `410402` or `420704-gedian`; a zone without
    /// hours of its own has its region's, its city's or the default.
    public static WorkCalendar forZone(String zone) {
        var files = CalendarFiles.SHIPPED;
        return SHIPPED.computeIfAbsent(
                files.hours().servingZone(zone),
                key -> new WorkCalendar(files.edition(), files.days(), files.hours(), key));
    }

    /// Names the data behind every answer; kept beside whatever was computed with it.
    public String edition() {
        return edition;
    }

    /// Working time from one instant to another; negative if the second is the earlier.
    public WorkingTime between(Instant from, Instant to) {
        return WorkingTime.ofNanos(workedBefore(to) - workedBefore(from));
    }

    /// The earliest instant by which the budget has been worked since the start: 12:00, not 13:00,
    /// and the start itself for an empty budget.
    ///
    /// @throws IllegalArgumentException if the budget is negative
    public Instant plus(Instant start, WorkingTime budget) {
        if (budget.isNegative()) {
            throw new IllegalArgumentException("a budget is not negative");
        }
        return budget.isZero() ? start : due(start, budget);
    }

    /// When a clock falls due that runs and has so much of its budget left now; when it fell due if
    /// it overspent. As [#plus], the earliest such instant.
    public Instant due(Instant now, WorkingTime left) {
        long target = workedBefore(now) + left.toNanos();
        if (target <= 0) {
            throw new CalendarNotLoaded(first.minusDays(1).getYear());
        }
        int day = firstDayThatReaches(target);
        return at(day, open[day].timeAfter(target - before[day]));
    }

    /// The instant itself while the hall is open, else when it opens next.
    public Instant nextWorkingInstant(Instant instant) {
        var local = instant.atZone(ZONE);
        int today = dayOf(local.toLocalDate());
        var laterToday = open[today].nextOpen(local.toLocalTime());
        if (laterToday.isPresent()) {
            return at(today, laterToday.get());
        }
        int next = firstDayThatReaches(before[today + 1] + 1);
        return at(next, open[next].segments().getFirst().opens());
    }

    /// When the hall is closed between two instants.
    public Spans closed(Instant from, Instant to) {
        var closed = Spans.of(from, to);
        if (closed.isEmpty()) {
            return closed;
        }
        int last = dayOf(to.atZone(ZONE).toLocalDate());
        for (int day = dayOf(from.atZone(ZONE).toLocalDate()); day <= last; day++) {
            for (var segment : open[day].segments()) {
                closed =
                        closed.minus(Spans.of(at(day, segment.opens()), at(day, segment.closes())));
            }
        }
        return closed;
    }

    /// How long the hall is open on that date; nothing on a day off.
    public WorkingTime dayLength(LocalDate date) {
        return open[dayOf(date)].length();
    }

    /// How long a working day is by the hours in force on a date, whether or not it is worked: what
    /// a promise made then means by a day.
    public WorkingTime nominalDay(LocalDate date) {
        return nominal[dayOf(date)].length();
    }

    /// Half a working day by the hours in force on a date, in minutes rounded half up: what “0.5
    /// 个工作日” is for a case submitted then.
    public WorkingTime halfDay(LocalDate date) {
        return WorkingTime.ofMinutes(Math.round(nominalDay(date).toMinutes() / 2.0));
    }

    /// Half a working day by the newest hours known.
    public WorkingTime halfDay() {
        return halfDay(first.plusDays(nominal.length - 1L));
    }

    private long workedBefore(Instant instant) {
        var local = instant.atZone(ZONE);
        int day = dayOf(local.toLocalDate());
        return before[day] + open[day].workedBefore(local.toLocalTime());
    }

    private int firstDayThatReaches(long worked) {
        if (worked > before[open.length]) {
            throw new CalendarNotLoaded(first.plusDays(open.length).getYear());
        }
        int found = Arrays.binarySearch(before, worked);
        int after = found < 0 ? -found - 1 : found;
        while (before[after - 1] == worked) {
            after--;
        }
        return after - 1;
    }

    private int dayOf(LocalDate date) {
        long day = ChronoUnit.DAYS.between(first, date);
        if (day < 0 || day >= open.length) {
            throw new CalendarNotLoaded(date.getYear());
        }
        return (int) day;
    }

    private Instant at(int day, LocalTime time) {
        return first.plusDays(day).atTime(time).atZone(ZONE).toInstant();
    }
}
