package org.yijianshi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.worktime.At.EIGHT_HOURS;
import static org.yijianshi.worktime.At.SEVEN_HOURS;
import static org.yijianshi.worktime.At.at;
import static org.yijianshi.worktime.At.minutes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class WorkCalendarTest {

    /// Registration 90, seals 180, the whole 210 minutes; and half of an eight-hour day, 240.
    @ParameterizedTest
    @CsvSource({
        "2026-03-10 09:30, 2026-03-10 09:30, 2026-03-10 11:00, 2026-03-10 13:30, 2026-03-10 14:00,"
                + " 2026-03-10 09:30, 2026-03-10 15:30",
        "2026-03-10 11:00, 2026-03-10 11:00, 2026-03-10 13:30, 2026-03-10 15:00, 2026-03-10 15:30,"
                + " 2026-03-10 11:00, 2026-03-10 17:00",
        "2026-03-10 12:20, 2026-03-10 13:00, 2026-03-10 14:30, 2026-03-10 16:00, 2026-03-10 16:30,"
                + " 2026-03-10 14:00, 2026-03-10 18:00",
        "2026-03-10 17:00, 2026-03-11 09:00, 2026-03-11 10:30, 2026-03-11 12:00, 2026-03-11 13:30,"
                + " 2026-03-10 17:00, 2026-03-11 11:00",
        "2026-03-13 16:00, 2026-03-13 16:00, 2026-03-16 09:30, 2026-03-16 11:00, 2026-03-16 11:30,"
                + " 2026-03-13 16:00, 2026-03-16 10:00",
        "2026-03-14 10:00, 2026-03-16 09:00, 2026-03-16 10:30, 2026-03-16 12:00, 2026-03-16 13:30,"
                + " 2026-03-16 08:00, 2026-03-16 12:00",
        "2026-02-13 16:00, 2026-02-13 16:00, 2026-02-14 09:30, 2026-02-14 11:00, 2026-02-14 11:30,"
                + " 2026-02-13 16:00, 2026-02-14 10:00",
        "2026-02-28 08:10, 2026-02-28 09:00, 2026-02-28 10:30, 2026-02-28 12:00, 2026-02-28 13:30,"
                + " 2026-02-28 08:10, 2026-02-28 14:10",
        "2026-01-01 10:00, 2026-01-04 09:00, 2026-01-04 10:30, 2026-01-04 12:00, 2026-01-04 13:30,"
                + " 2026-01-04 08:00, 2026-01-04 12:00",
        "2025-09-28 09:00, 2025-09-28 09:00, 2025-09-28 10:30, 2025-09-28 12:00, 2025-09-28 13:30,"
                + " 2025-09-28 09:00, 2025-09-28 15:00",
        "2024-02-09 16:50, 2024-02-09 16:50, 2024-02-18 10:20, 2024-02-18 11:50, 2024-02-18 13:20,"
                + " 2024-02-09 16:50, 2024-02-18 10:50"
    })
    void due_instants_are_those_of_the_table(
            String submitted,
            String starts,
            String registration,
            String seals,
            String halfDay,
            String startsEight,
            String halfOfEight) {
        var start = at(submitted);

        assertThat(SEVEN_HOURS.nextWorkingInstant(start)).isEqualTo(at(starts));
        assertThat(SEVEN_HOURS.plus(start, minutes(90))).isEqualTo(at(registration));
        assertThat(SEVEN_HOURS.plus(start, minutes(180))).isEqualTo(at(seals));
        assertThat(SEVEN_HOURS.plus(start, minutes(210))).isEqualTo(at(halfDay));
        assertThat(EIGHT_HOURS.nextWorkingInstant(start)).isEqualTo(at(startsEight));
        assertThat(EIGHT_HOURS.plus(start, minutes(240))).isEqualTo(at(halfOfEight));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10 08:59:59, 2026-03-10 09:00:00",
        "2026-03-10 09:00:00, 2026-03-10 09:00:00",
        "2026-03-10 11:59:59, 2026-03-10 11:59:59",
        "2026-03-10 12:00:00, 2026-03-10 13:00:00",
        "2026-03-10 13:00:00, 2026-03-10 13:00:00",
        "2026-03-10 16:59:59, 2026-03-10 16:59:59",
        "2026-03-10 17:00:00, 2026-03-11 09:00:00",
        "2026-03-13 17:00:00, 2026-03-16 09:00:00",
        "2026-02-14 17:00:00, 2026-02-24 09:00:00"
    })
    void a_clock_starts_at_the_next_instant_the_hall_is_open(String instant, String starts) {
        assertThat(SEVEN_HOURS.nextWorkingInstant(at(instant))).isEqualTo(at(starts));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10 09:00, 180, 2026-03-10 12:00",
        "2026-03-10 10:30, 90, 2026-03-10 12:00",
        "2026-03-10 13:00, 240, 2026-03-10 17:00",
        "2026-03-10 09:00, 420, 2026-03-10 17:00",
        "2026-03-10 09:00, 840, 2026-03-11 17:00",
        "2026-03-13 15:30, 90, 2026-03-13 17:00",
        "2026-03-13 15:30, 91, 2026-03-16 09:01",
        "2026-03-10 12:30, 0, 2026-03-10 12:30"
    })
    void a_due_instant_on_the_end_of_a_segment_is_that_end(String start, long budget, String due) {
        assertThat(SEVEN_HOURS.plus(at(start), minutes(budget))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10 17:00, 2026-03-10 20:00, 0",
        "2026-03-10 16:00, 2026-03-10 20:00, 60",
        "2026-03-10 12:00, 2026-03-10 13:00, 0",
        "2026-03-10 11:59, 2026-03-10 13:01, 2",
        "2026-03-13 16:59, 2026-03-16 09:01, 2",
        "2026-03-10 10:00, 2026-03-10 09:30, -30"
    })
    void work_outside_opening_hours_uses_no_working_time(String from, String to, long worked) {
        assertThat(SEVEN_HOURS.between(at(from), at(to))).isEqualTo(minutes(worked));
    }

    @Test
    void seconds_count_and_are_shown_as_whole_minutes() {
        var worked = SEVEN_HOURS.between(at("2026-03-10 11:59:30"), at("2026-03-10 13:00:45"));

        assertThat(worked).isEqualTo(WorkingTime.ofSeconds(75));
        assertThat(worked.toMinutes()).isEqualTo(1);
        assertThat(WorkingTime.ZERO.minus(worked).toMinutes()).isEqualTo(-2);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_seven_hours_on_each_of_its_working_days(int year, long days) {
        var dates = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));

        var worked = dates.map(SEVEN_HOURS::dayLength).reduce(WorkingTime.ZERO, WorkingTime::plus);

        assertThat(worked).isEqualTo(minutes(days * 420));
    }

    @Test
    void a_season_moves_the_due_instant() {
        var zhumadian = WorkCalendar.forZone("411702");

        assertThat(zhumadian.plus(at("2026-05-29 11:30"), minutes(300)))
                .isEqualTo(at("2026-06-01 09:30"));
        assertThat(zhumadian.plus(at("2026-05-29 11:30"), minutes(500)))
                .isEqualTo(at("2026-06-01 15:50"));
    }

    @Test
    void half_a_day_is_half_of_the_halls_own_hours() {
        assertThat(SEVEN_HOURS.halfDay()).isEqualTo(minutes(210));
        assertThat(EIGHT_HOURS.halfDay()).isEqualTo(minutes(240));
        assertThat(WorkCalendar.forZone("411700").halfDay(LocalDate.of(2026, 7, 4)))
                .isEqualTo(minutes(210));
    }

    @Test
    void a_promise_made_on_a_day_off_still_means_a_whole_day() {
        var sunday = LocalDate.of(2026, 3, 15);

        assertThat(SEVEN_HOURS.dayLength(sunday)).isEqualTo(WorkingTime.ZERO);
        assertThat(SEVEN_HOURS.nominalDay(sunday)).isEqualTo(minutes(420));
    }

    @Test
    void half_a_day_is_rounded_up_to_the_minute_and_follows_the_hours_of_its_date() {
        var hours =
                HallHours.parse(
                        List.of(
                                "default 2020-01-01 09:00-12:01",
                                "default 2025-01-01 09:00-12:00 13:00-17:00"));
        var calendar = new WorkCalendar("test", CalendarFiles.SHIPPED.days(), hours, "default");

        assertThat(calendar.halfDay(LocalDate.of(2024, 6, 1))).isEqualTo(minutes(91));
        assertThat(calendar.halfDay()).isEqualTo(minutes(210));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31 23:59", "2027-01-01 00:00"})
    void an_instant_outside_the_loaded_years_fails_loudly(String instant) {
        var known = at("2026-03-10 09:00");

        assertThatThrownBy(() -> SEVEN_HOURS.between(known, at(instant)))
                .isInstanceOf(CalendarNotLoaded.class);
        assertThatThrownBy(() -> SEVEN_HOURS.plus(at(instant), minutes(1)))
                .isInstanceOf(CalendarNotLoaded.class);
    }

    @Test
    void a_due_instant_past_the_last_loaded_year_fails_loudly_and_names_the_year() {
        var lastMinutes = at("2026-12-31 16:30");

        assertThat(SEVEN_HOURS.plus(lastMinutes, minutes(30))).isEqualTo(at("2026-12-31 17:00"));
        assertThatThrownBy(() -> SEVEN_HOURS.plus(lastMinutes, minutes(31)))
                .isInstanceOfSatisfying(
                        CalendarNotLoaded.class, e -> assertThat(e.year()).isEqualTo(2027));
        assertThatThrownBy(() -> SEVEN_HOURS.nextWorkingInstant(at("2026-12-31 17:00")))
                .isInstanceOf(CalendarNotLoaded.class);
    }

    @Test
    void a_budget_is_never_negative() {
        assertThatThrownBy(() -> SEVEN_HOURS.plus(at("2026-03-10 09:00"), minutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zones_that_share_their_hours_share_a_calendar() {
        assertThat(WorkCalendar.forZone("410402")).isSameAs(WorkCalendar.forZone("410482"));
    }
}
