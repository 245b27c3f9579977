package org.yijianshi.worktime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/// Instants as people in the hall say them, and the two calendars of the tables.
final class At {

    static final WorkCalendar SEVEN_HOURS = WorkCalendar.forZone("410402");
    static final WorkCalendar EIGHT_HOURS =
            new WorkCalendar(
                    "test",
                    CalendarFiles.SHIPPED.days(),
                    HallHours.parse(List.of("default 2020-01-01 08:00-12:00 14:00-18:00")),
                    "default");

    private At() {}

    /// For example `2026-03-10 09:30`, in the time of the hall.
    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(WorkCalendar.ZONE).toInstant();
    }

    static WorkingTime minutes(long minutes) {
        return WorkingTime.ofMinutes(minutes);
    }
}
