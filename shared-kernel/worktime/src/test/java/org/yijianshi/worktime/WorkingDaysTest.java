package org.yijianshi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

class WorkingDaysTest {

    private static final WorkingDays DAYS = CalendarFiles.SHIPPED.days();

    @ParameterizedTest
    @CsvSource({
        "2024, 22 18 21 22 21 19 23 22 21 19 21 22, 251",
        "2025, 19 19 21 22 19 20 23 21 23 18 20 23, 248",
        "2026, 21 16 22 21 19 21 23 21 22 18 21 23, 248"
    })
    void every_month_has_as_many_working_days_as_the_notice_leaves(
            int year, String byMonth, int total) {
        var counted = IntStream.rangeClosed(1, 12).map(m -> workingDays(YearMonth.of(year, m)));

        var expected =
                Pattern.compile(" ").splitAsStream(byMonth).mapToInt(Integer::parseInt).toArray();
        assertThat(counted.toArray()).containsExactly(expected);
        assertThat(IntStream.of(expected).sum()).isEqualTo(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01..2024-01-01", "2024-02-10..2024-02-17", "2024-04-04..2024-04-06",
                "2024-05-01..2024-05-05", "2024-06-10..2024-06-10", "2024-09-15..2024-09-17",
                "2024-10-01..2024-10-07", "2025-01-01..2025-01-01", "2025-01-28..2025-02-04",
                "2025-04-04..2025-04-06", "2025-05-01..2025-05-05", "2025-05-31..2025-06-02",
                "2025-10-01..2025-10-08", "2026-01-01..2026-01-03", "2026-02-15..2026-02-23",
                "2026-04-04..2026-04-06", "2026-05-01..2026-05-05", "2026-06-19..2026-06-21",
                "2026-09-25..2026-09-27", "2026-10-01..2026-10-07"
            })
    void nobody_works_on_a_holiday(String range) {
        var ends = range.split("\\.\\.", 2);
        var dates = LocalDate.parse(ends[0]).datesUntil(LocalDate.parse(ends[1]).plusDays(1));

        assertThat(dates).noneMatch(DAYS::isWorkingDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
                "2024-09-29", "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28",
                "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20",
                "2026-10-10"
            })
    void a_weekend_day_moved_by_the_notice_is_worked(LocalDate date) {
        assertThat(WorkingDays.isWeekend(date)).isTrue();
        assertThat(DAYS.isWorkingDay(date)).isTrue();
    }

    @Test
    void new_years_eve_of_2024_was_only_encouraged_leave_and_is_worked() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2024, 2, 9))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 2023", "2027-01-01, 2027"})
    void a_date_outside_the_loaded_years_fails_loudly(LocalDate date, int year) {
        assertThatThrownBy(() -> DAYS.isWorkingDay(date))
                .isInstanceOfSatisfying(
                        CalendarNotLoaded.class, e -> assertThat(e.year()).isEqualTo(year))
                .hasMessageContaining(Integer.toString(year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "holiday 2026-01-01",
                "off 2027-01-01",
                "off 2026-01-03..2026-01-01",
                "work 2026-03-10",
                "off 2026-01-01..2026-01-03\nwork 2026-01-03",
                "off 2025-11-30"
            })
    void a_notice_that_contradicts_itself_is_not_loaded(String lines) {
        var notice = ("year 2026\n" + lines).lines().toList();

        assertThatThrownBy(() -> HolidayNotice.parse(notice))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_notice_may_begin_in_the_december_before() {
        var last = HolidayNotice.parse(List.of("year 2022"));
        var next = HolidayNotice.parse(List.of("year 2023", "off 2022-12-30..2023-01-02"));

        var days = new WorkingDays(List.of(next, last));

        assertThat(days.isWorkingDay(LocalDate.of(2022, 12, 30))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2022, 12, 29))).isTrue();
    }

    @Test
    void a_year_between_two_notices_may_not_be_missing() {
        var notices =
                List.of(
                        HolidayNotice.parse(List.of("year 2024")),
                        HolidayNotice.parse(List.of("year 2026")));

        assertThatThrownBy(() -> new WorkingDays(notices))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int workingDays(YearMonth month) {
        var dates = month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1));
        return (int) dates.filter(DAYS::isWorkingDay).count();
    }
}
