package org.yijianshi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.worktime.At.SEVEN_HOURS;
import static org.yijianshi.worktime.At.at;
import static org.yijianshi.worktime.At.minutes;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;

class StopwatchTest {

    private static final Instant LATER = at("2026-03-20 00:00");
    private static final WorkingTime HALF_DAY = minutes(210);

    @Test
    void a_correction_asked_for_costs_the_department_nothing() {
        var paused = Stopwatch.startedAt(at("2026-03-10 09:30")).pausedAt(at("2026-03-10 10:10"));
        var resubmitted = at("2026-03-11 14:00");
        var resumed = paused.resumedAt(resubmitted);
        var done = resumed.stoppedAt(at("2026-03-11 15:40"));

        assertThat(paused.dueAt(SEVEN_HOURS, HALF_DAY)).isEmpty();
        assertThat(HALF_DAY.minus(resumed.net(SEVEN_HOURS, resubmitted))).isEqualTo(minutes(170));
        assertThat(resumed.dueAt(SEVEN_HOURS, HALF_DAY)).contains(at("2026-03-11 16:50"));
        assertThat(done.gross(SEVEN_HOURS, LATER)).isEqualTo(minutes(730));
        assertThat(done.net(SEVEN_HOURS, LATER)).isEqualTo(minutes(140));
        assertThat(done.dueAt(SEVEN_HOURS, HALF_DAY)).contains(at("2026-03-11 16:50"));
    }

    @Test
    void without_a_pause_the_due_instant_is_that_of_the_calendar() {
        var clock = Stopwatch.startedAt(at("2024-02-09 16:50"));

        assertThat(clock.dueAt(SEVEN_HOURS, HALF_DAY)).contains(at("2024-02-18 13:20"));
    }

    @Test
    void nested_and_overlapping_pauses_are_a_union() {
        var nested =
                Stopwatch.startedAt(at("2026-03-10 09:00"))
                        .pausedAt(at("2026-03-10 09:10"))
                        .pausedAt(at("2026-03-10 09:20"))
                        .resumedAt(at("2026-03-10 09:30"))
                        .resumedAt(at("2026-03-10 09:50"));
        var overlapping = nested.pausedAt(at("2026-03-10 09:40")).resumedAt(at("2026-03-10 10:00"));

        assertThat(nested.net(SEVEN_HOURS, at("2026-03-10 11:00"))).isEqualTo(minutes(80));
        assertThat(overlapping.net(SEVEN_HOURS, at("2026-03-10 11:00"))).isEqualTo(minutes(70));
    }

    @Test
    void a_pause_that_begins_when_another_ends_goes_on() {
        var clock =
                Stopwatch.startedAt(at("2026-03-10 09:00"))
                        .pausedAt(at("2026-03-10 09:10"))
                        .resumedAt(at("2026-03-10 09:20"))
                        .pausedAt(at("2026-03-10 09:20"));

        assertThat(clock.dueAt(SEVEN_HOURS, HALF_DAY)).isEmpty();
        assertThat(clock.net(SEVEN_HOURS, LATER)).isEqualTo(minutes(10));
    }

    @Test
    void a_resumption_without_a_pause_changes_nothing() {
        var clock = Stopwatch.startedAt(at("2026-03-10 09:00"));

        assertThat(clock.resumedAt(at("2026-03-10 09:20")).dueAt(SEVEN_HOURS, HALF_DAY))
                .isEqualTo(clock.dueAt(SEVEN_HOURS, HALF_DAY));
    }

    @Test
    void a_budget_spent_before_a_pause_stays_spent() {
        var clock = Stopwatch.startedAt(at("2026-03-10 09:00")).pausedAt(at("2026-03-10 15:00"));

        assertThat(clock.dueAt(SEVEN_HOURS, HALF_DAY)).contains(at("2026-03-10 13:30"));
        assertThat(clock.resumedAt(at("2026-03-11 09:00")).dueAt(SEVEN_HOURS, HALF_DAY))
                .contains(at("2026-03-10 13:30"));
    }

    @Test
    void a_clock_stopped_in_a_pause_was_due_at_no_instant() {
        var clock =
                Stopwatch.startedAt(at("2026-03-10 09:00"))
                        .pausedAt(at("2026-03-10 10:00"))
                        .stoppedAt(at("2026-03-10 11:00"))
                        .resumedAt(at("2026-03-10 11:30"));

        assertThat(clock.dueAt(SEVEN_HOURS, HALF_DAY)).isEmpty();
        assertThat(clock.net(SEVEN_HOURS, LATER)).isEqualTo(minutes(60));
        assertThat(clock.gross(SEVEN_HOURS, LATER)).isEqualTo(minutes(120));
    }

    @Test
    void a_mark_after_the_stop_changes_nothing() {
        var done = Stopwatch.startedAt(at("2026-03-10 09:00")).stoppedAt(at("2026-03-10 10:00"));
        var late = done.pausedAt(at("2026-03-10 10:30"));

        assertThat(late.dueAt(SEVEN_HOURS, HALF_DAY)).isEqualTo(done.dueAt(SEVEN_HOURS, HALF_DAY));
        assertThat(late.net(SEVEN_HOURS, LATER)).isEqualTo(minutes(60));
    }

    @Test
    void a_clock_shows_nothing_before_it_starts() {
        var clock = Stopwatch.startedAt(at("2026-03-10 09:00"));

        assertThat(clock.gross(SEVEN_HOURS, at("2026-03-09 15:00"))).isEqualTo(WorkingTime.ZERO);
        assertThat(clock.net(SEVEN_HOURS, at("2026-03-09 15:00"))).isEqualTo(WorkingTime.ZERO);
    }

    /// Random pauses on seed after seed: what is used is what lies outside them, and at the due
    /// instant exactly the budget is used, in whatever order the marks became known.
    @Test
    void paused_time_never_consumes_budget() {
        var random = new Random(20_260_310);
        for (int round = 0; round < 500; round++) {
            var start = at("2026-03-02 00:00").plusSeconds(random.nextInt(7 * 86_400));
            var clock = Stopwatch.startedAt(start);
            var paused = Spans.NONE;
            var marks = new ArrayList<Stopwatch.Mark>();
            for (int i = random.nextInt(5); i > 0; i--) {
                var from = start.plusSeconds(random.nextInt(3 * 86_400));
                var to = from.plusSeconds(1 + random.nextInt(86_400));
                clock = clock.pausedAt(from).resumedAt(to);
                paused = paused.union(Spans.of(from, to));
                marks.add(new Stopwatch.Mark(from, true));
                marks.add(new Stopwatch.Mark(to, false));
            }
            Collections.shuffle(marks, random);

            var until = start.plusSeconds(random.nextInt(6 * 86_400));
            var outside = Spans.of(start, until).minus(paused).workingTime(SEVEN_HOURS);
            var due = clock.dueAt(SEVEN_HOURS, HALF_DAY).orElseThrow();

            assertThat(new Stopwatch(start, marks, null)).isEqualTo(clock);
            assertThat(clock.net(SEVEN_HOURS, until)).isEqualTo(outside);
            assertThat(clock.net(SEVEN_HOURS, due)).isEqualTo(HALF_DAY);
            assertThat(clock.net(SEVEN_HOURS, due.minusNanos(1))).isLessThan(HALF_DAY);
        }
    }
}
