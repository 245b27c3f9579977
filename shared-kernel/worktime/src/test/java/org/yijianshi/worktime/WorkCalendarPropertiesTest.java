package org.yijianshi.worktime;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.yijianshi.worktime.At.EIGHT_HOURS;
import static org.yijianshi.worktime.At.SEVEN_HOURS;
import static org.yijianshi.worktime.At.at;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

class WorkCalendarPropertiesTest {

    private static final List<WorkCalendar> CALENDARS =
            List.of(SEVEN_HOURS, EIGHT_HOURS, WorkCalendar.forZone("411700"));
    private static final Instant FIRST = at("2024-01-01 00:00");
    private static final long SECONDS = Duration.between(FIRST, at("2026-12-31 23:59")).toSeconds();

    @Test
    void the_budget_is_exactly_what_lies_between_start_and_due() {
        qt().forAll(calendars(), instantsBefore2026(), budgets())
                .check(
                        (calendar, start, budget) ->
                                calendar.between(start, calendar.plus(start, budget))
                                        .equals(budget));
    }

    @Test
    void no_earlier_instant_uses_up_the_budget() {
        qt().forAll(calendars(), instantsBefore2026(), positiveBudgets())
                .check(
                        (calendar, start, budget) -> {
                            var justBefore = calendar.plus(start, budget).minusNanos(1);
                            return calendar.between(start, justBefore).compareTo(budget) < 0;
                        });
    }

    @Test
    void a_clock_is_due_by_then_exactly_if_no_more_than_that_is_left() {
        qt().forAll(calendars(), instantsBefore2026(), positiveBudgets(), budgets())
                .check(
                        (calendar, start, budget, left) -> {
                            var due = calendar.plus(start, budget);
                            var now = start.plus(Duration.ofDays(7));
                            var isDue = !due.isAfter(calendar.due(now, left));
                            return isDue == calendar.between(now, due).compareTo(left) <= 0;
                        });
    }

    @Test
    void when_the_hall_is_closed_nothing_is_worked_and_else_every_second_is() {
        qt().forAll(calendars(), instants(), integers().between(0, 20 * 86_400))
                .check(
                        (calendar, from, seconds) -> {
                            var to = FIRST.plusSeconds(SECONDS);
                            var end =
                                    from.plusSeconds(seconds).isAfter(to)
                                            ? to
                                            : from.plusSeconds(seconds);
                            var closed = calendar.closed(from, end);
                            var closedFor =
                                    closed.list().stream()
                                            .map(s -> Duration.between(s.from(), s.to()))
                                            .reduce(Duration.ZERO, Duration::plus);
                            return closed.workingTime(calendar).isZero()
                                    && calendar.between(from, end)
                                            .value()
                                            .plus(closedFor)
                                            .equals(Duration.between(from, end));
                        });
    }

    @Test
    void spans_add_up_wherever_they_are_split() {
        qt().forAll(calendars(), instants(), instants(), instants())
                .check(
                        (calendar, a, b, c) ->
                                calendar.between(a, b)
                                        .plus(calendar.between(b, c))
                                        .equals(calendar.between(a, c)));
    }

    @Test
    void a_later_instant_never_has_less_working_time() {
        qt().forAll(calendars(), instants(), instantsBefore2026(), budgets())
                .check(
                        (calendar, a, b, more) ->
                                calendar.between(a, b)
                                                .compareTo(
                                                        calendar.between(a, b.plus(more.value())))
                                        <= 0);
    }

    @Test
    void a_larger_budget_is_never_due_earlier_and_a_later_start_never_either() {
        qt().forAll(calendars(), instantsBefore2026(), budgets(), budgets())
                .check(
                        (calendar, start, one, more) -> {
                            var due = calendar.plus(start, one);
                            var later = start.plus(more.value());
                            return !calendar.plus(start, one.plus(more)).isBefore(due)
                                    && !calendar.plus(later, one).isBefore(due);
                        });
    }

    @Test
    void waiting_for_the_hall_to_open_uses_no_budget() {
        qt().forAll(calendars(), instantsBefore2026(), positiveBudgets())
                .check(
                        (calendar, start, budget) -> {
                            var open = calendar.nextWorkingInstant(start);
                            return calendar.between(start, open).isZero()
                                    && calendar.plus(open, budget)
                                            .equals(calendar.plus(start, budget));
                        });
    }

    /// The same sum, counted minute by minute from the notices and the hall hours alone.
    @Test
    void the_arithmetic_agrees_with_counting_minutes() {
        qt().withExamples(100)
                .forAll(longs().between(0, 1090 * 1440L), longs().between(0, 5 * 1440L))
                .check(
                        (start, length) -> {
                            var from = FIRST.plus(start, ChronoUnit.MINUTES);
                            var to = from.plus(length, ChronoUnit.MINUTES);
                            return CALENDARS.getLast().between(from, to).toMinutes()
                                    == countMinutes(from, length);
                        });
    }

    private static long countMinutes(Instant from, long length) {
        long count = 0;
        for (long i = 0; i < length; i++) {
            var minute =
                    LocalDateTime.ofInstant(from.plus(i, ChronoUnit.MINUTES), WorkCalendar.ZONE);
            count += isOpen(minute) ? 1 : 0;
        }
        return count;
    }

    private static boolean isOpen(LocalDateTime minute) {
        LocalDate date = minute.toLocalDate();
        return CalendarFiles.SHIPPED.days().isWorkingDay(date)
                && CalendarFiles.SHIPPED.hours().on("411700", date).segments().stream()
                        .anyMatch(
                                s ->
                                        !minute.toLocalTime().isBefore(s.opens())
                                                && minute.toLocalTime().isBefore(s.closes()));
    }

    private static Gen<WorkCalendar> calendars() {
        return integers().between(0, CALENDARS.size() - 1).map(CALENDARS::get);
    }

    private static Gen<Instant> instants() {
        return longs().between(0, SECONDS).map(FIRST::plusSeconds);
    }

    private static Gen<Instant> instantsBefore2026() {
        return longs().between(0, 730 * 86_400L).map(FIRST::plusSeconds);
    }

    private static Gen<WorkingTime> budgets() {
        return longs().between(0, 30 * 7 * 3600L).map(WorkingTime::ofSeconds);
    }

    private static Gen<WorkingTime> positiveBudgets() {
        return budgets().map(budget -> budget.plus(WorkingTime.ofSeconds(1)));
    }
}
