package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.Telling.at;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.supervision.domain.Light;
import org.yijianshi.supervision.read.ClockListView;
import org.yijianshi.supervision.read.ClockListView.Clock;
import org.yijianshi.supervision.read.LightsView;
import org.yijianshi.supervision.read.OpenClocksView;
import org.yijianshi.supervision.read.OpenClocksView.Place;
import org.yijianshi.supervision.read.OpenClocksView.Question;
import org.yijianshi.supervision.read.PeriodFiguresView;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.Stopwatch;
import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingTime;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/// What SQL says of the lights of five hundred cases against what each case's own stopwatch says,
/// at instants in and out of opening hours.
class LightsTest {

    private static final HallZone ZONE = new HallZone("410404");
    private static final WorkCalendar CALENDAR = WorkCalendar.forZone(ZONE.value());
    private static final WorkingTime BUDGET = WorkingTime.ofMinutes(210);
    private static final Supervision SUPERVISION = Supervision.running();
    private static final Map<UUID, Stopwatch> CASES = new HashMap<>();

    @BeforeAll
    static void five_hundred_cases() {
        var random = new Random(20260310);
        for (int i = 0; i < 500; i++) {
            var watch =
                    Stopwatch.startedAt(
                            at("2026-03-11 09:00").plusSeconds(60L * random.nextInt(300)));
            if (random.nextInt(3) == 0) {
                watch = watch.pausedAt(watch.started().plusSeconds(60L * random.nextInt(60)));
                var resumed = watch.marks().getFirst().at().plusSeconds(60L * random.nextInt(60));
                watch = random.nextBoolean() ? watch.resumedAt(resumed) : watch;
            }
            var id = new UUID(404, i);
            CASES.put(id, watch);
            insert(id, watch);
        }
    }

    @AfterAll
    static void nothing_stays() {
        SUPERVISION.db().sql("delete from clock_view where zone = '410404'").update();
    }

    private static void insert(UUID id, Stopwatch watch) {
        var since = watch.runsSince().orElse(null);
        SUPERVISION
                .db()
                .sql(
                        """
                        insert into clock_view (case_id, case_number, zone, edition, started_at,
                          budget_minutes, due_at, used_seconds, runs_since)
                        values (?, 'planted', '410404', '2022', ?, 210, ?, ?, ?)
                        """)
                .param(id)
                .param(Timestamp.from(watch.started()))
                .param(watch.dueAt(CALENDAR, BUDGET).map(Timestamp::from).orElse(null))
                .param(watch.net(CALENDAR, since == null ? Spans.OPEN : since).toSeconds())
                .param(since == null ? null : Timestamp.from(since))
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-11 16:00",
                "2026-03-11 17:00",
                "2026-03-12 08:59",
                "2026-03-12 09:00",
                "2026-03-12 09:17",
                "2026-03-12 12:00",
                "2026-03-12 12:30",
                "2026-03-12 13:00",
                "2026-03-14 11:00"
            })
    void a_light_is_what_the_used_share_of_the_budget_says(String time) {
        var now = at(time);
        var expected = new HashMap<UUID, Light>();
        CASES.forEach((id, watch) -> expected.put(id, light(watch, now)));

        var listed = new HashMap<UUID, Light>();
        for (var clock : all(null, now)) {
            listed.put(clock.caseId(), Light.valueOf(clock.light()));
            assertThat(clock.usedMinutes())
                    .isEqualTo(
                            Objects.requireNonNull(CASES.get(clock.caseId()))
                                    .net(CALENDAR, now)
                                    .toMinutes());
        }

        assertThat(listed).isEqualTo(expected);
        assertThat(counts(lights(now))).isEqualTo(counts(expected));
    }

    @ParameterizedTest
    @EnumSource(Light.class)
    void the_cases_behind_a_light_are_all_listed_once_in_due_order(Light light) {
        var now = at("2026-03-11 16:00");

        var listed = all(light, now);

        assertThat(listed).hasSize(counts(lights(now)).getOrDefault(light, 0L).intValue());
        assertThat(listed).extracting(Clock::caseId).doesNotHaveDuplicates();
        assertThat(listed).allMatch(clock -> clock.light().equals(light.name()));
        assertThat(listed)
                .isSortedAccordingTo(
                        Comparator.comparing(
                                Clock::dueAt, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    @Test
    void whoever_does_not_reach_the_zone_sees_nothing() {
        var elsewhere =
                new Reach(Reach.everything().caller(), java.util.Set.of(), List.of("411700"));
        var now = at("2026-03-11 16:00");

        assertThat(page(null, Place.START, 10, elsewhere, now).count()).isZero();
        assertThat(
                        SUPERVISION
                                .part(PeriodFiguresView.class)
                                .today(ZONE, elsewhere, now)
                                .lights()
                                .open())
                .isZero();
    }

    private static Light light(Stopwatch watch, Instant now) {
        var used = watch.net(CALENDAR, now);
        if (used.compareTo(BUDGET) > 0) {
            return Light.OVERDUE;
        }
        if (watch.runsSince().isEmpty()) {
            return Light.PAUSED;
        }
        var percent = used.toSeconds() * 100.0 / BUDGET.toSeconds();
        if (percent >= 90) {
            return Light.RED;
        }
        return percent >= 50 ? Light.YELLOW : Light.NORMAL;
    }

    private static LightsView lights(Instant now) {
        return SUPERVISION
                .part(PeriodFiguresView.class)
                .today(ZONE, Reach.everything(), now)
                .lights();
    }

    private static Map<Light, Long> counts(LightsView lights) {
        var counts = new HashMap<Light, Long>();
        counts.put(Light.NORMAL, lights.normal());
        counts.put(Light.YELLOW, lights.yellow());
        counts.put(Light.RED, lights.red());
        counts.put(Light.OVERDUE, lights.overdue());
        counts.put(Light.PAUSED, lights.paused());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static Map<Light, Long> counts(Map<UUID, Light> each) {
        var counts = new HashMap<Light, Long>();
        each.values().forEach(light -> counts.merge(light, 1L, Long::sum));
        return counts;
    }

    private static List<Clock> all(@Nullable Light light, Instant now) {
        var listed = new ArrayList<Clock>();
        var place = Place.START;
        ClockListView page;
        do {
            page = page(light, place, 37, Reach.everything(), now);
            listed.addAll(page.clocks());
            if (!listed.isEmpty()) {
                place = new Place(listed.getLast().dueAt(), listed.getLast().caseId());
            }
        } while (page.next() != null);
        assertThat(page.count()).isEqualTo(listed.size());
        assertThat(page.more()).isFalse();
        return listed;
    }

    private static ClockListView page(
            @Nullable Light light, Place after, int limit, Reach reach, Instant now) {
        return SUPERVISION
                .part(OpenClocksView.class)
                .list(new Question(ZONE, null, light), after, limit, reach, now);
    }
}
