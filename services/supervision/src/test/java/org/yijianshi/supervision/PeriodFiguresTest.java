package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.Telling.REGISTRATION;
import static org.yijianshi.supervision.Telling.at;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.contracts.Ending;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.store.Rebuild;
import org.yijianshi.supervision.read.DayFiguresView.Day;
import org.yijianshi.supervision.read.FigureView;
import org.yijianshi.supervision.read.FiguresView.Period;
import org.yijianshi.supervision.read.ItemFiguresView.Row;
import org.yijianshi.supervision.read.OpenClocksView;
import org.yijianshi.supervision.read.OpenClocksView.Place;
import org.yijianshi.supervision.read.OpenClocksView.Question;
import org.yijianshi.supervision.read.PeriodFiguresView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// 2026-03-17 and 18 in 卫东区: thirteen cases were judged on the 17th, whose registrations took 3, 6,
/// … 39 minutes and whose seals took 94 once. On the 18th one waits for the applicant, one for its
/// seals, and one was rejected.
class PeriodFiguresTest {

    private static final String SEALS = "seal-carving";
    private static final HallZone WEIDONG = new HallZone("410403");
    private static final LocalDate THAT_DAY = LocalDate.of(2026, 3, 17);
    private static final Supervision SUPERVISION = Supervision.running();

    @BeforeAll
    static void two_days() {
        var stories = new ArrayList<Telling>();
        for (int i = 1; i <= 13; i++) {
            var registered = "2026-03-17 09:%02d".formatted(3 * i);
            var sealed = i == 13 ? "2026-03-17 11:13" : "2026-03-17 09:50";
            stories.add(
                    Telling.inWeidong(300 + i)
                            .submitted("2026-03-17 09:00", SEALS)
                            .released(REGISTRATION, null, "2026-03-17 09:00")
                            .completed(REGISTRATION, registered)
                            .released(SEALS, REGISTRATION, registered)
                            .completed(SEALS, sealed)
                            .closed(Ending.COMPLETED, sealed));
        }
        stories.add(
                Telling.inWeidong(314)
                        .submitted("2026-03-18 09:00", SEALS)
                        .released(REGISTRATION, null, "2026-03-18 09:00")
                        .asked(REGISTRATION, "2026-03-18 09:20"));
        stories.add(
                Telling.inWeidong(315)
                        .submitted("2026-03-18 09:00", SEALS)
                        .released(REGISTRATION, null, "2026-03-18 09:00")
                        .completed(REGISTRATION, "2026-03-18 09:30")
                        .released(SEALS, REGISTRATION, "2026-03-18 09:30"));
        stories.add(
                Telling.inWeidong(316)
                        .submitted("2026-03-18 09:00", SEALS)
                        .released(REGISTRATION, null, "2026-03-18 09:00")
                        .closed(REGISTRATION, Ending.REJECTED, "2026-03-18 09:40")
                        .closed(SEALS, Ending.CANCELLED, "2026-03-18 09:40")
                        .closed(Ending.REJECTED, "2026-03-18 09:40"));
        stories.forEach(each -> SUPERVISION.hears(each.all()));
        stories.forEach(each -> SUPERVISION.awaitApplied(each, each.all().size()));
    }

    @Test
    void today_counts_what_was_judged_and_what_is_open() {
        var evening = figures().today(WEIDONG, Reach.everything(), at("2026-03-17 17:30"));
        assertThat(evening.judged())
                .isEqualTo(new FigureView(13, 13, new java.math.BigDecimal("1.0000"), 50L, 50L));

        var next = figures().today(WEIDONG, Reach.everything(), at("2026-03-18 13:01"));
        assertThat(next.judged()).isEqualTo(new FigureView(0, 0, null, null, null));
        assertThat(next.lights().open()).isEqualTo(2);
        assertThat(next.lights().paused()).isEqualTo(1);
        assertThat(next.lights().yellow()).isEqualTo(1);
        assertThat(next.overdue().share()).isNull();
    }

    @Test
    void an_open_case_past_its_promise_counts_as_overdue_before_it_ends() {
        var dayAfter = figures().today(WEIDONG, Reach.everything(), at("2026-03-19 09:00"));

        assertThat(dayAfter.overdue().open()).isEqualTo(1);
        assertThat(dayAfter.overdue().of()).isEqualTo(1);
        assertThat(dayAfter.overdue().share()).isEqualByComparingTo("1");
    }

    @Test
    void items_and_zones_have_figures_by_nearest_rank() {
        var rows = rows("2026-03-18 11:01");

        var registrations = LongStream.rangeClosed(1, 13).map(i -> 3 * i).boxed().toList();
        assertThat(rows)
                .extracting(row -> row.item() + " " + row.zone())
                .containsExactly(
                        "null null",
                        "null 410403",
                        "enterprise-registration null",
                        "enterprise-registration 410403",
                        "seal-carving null",
                        "seal-carving 410403");
        var registration = rows.get(2);
        assertThat(registration.completed().count()).isEqualTo(13);
        assertThat(registration.completed().medianNetMinutes())
                .isEqualTo(nearestRank(registrations, 50));
        assertThat(registration.completed().p90NetMinutes())
                .isEqualTo(nearestRank(registrations, 90));
        assertThat(registration.lights().paused()).isEqualTo(1);
        var seals = rows.get(5);
        assertThat(seals.completed().count()).isEqualTo(13);
        assertThat(seals.completed().within()).isEqualTo(12);
        assertThat(seals.completed().share()).isEqualByComparingTo("0.9230");
        assertThat(seals.lights().overdue()).isEqualTo(1); // 91 of 90 minutes
        assertThat(seals.lights().notStarted()).isEqualTo(1);
    }

    @Test
    void a_cell_shows_its_clocks_and_whom_they_wait_for() {
        var clocks =
                SUPERVISION
                        .part(OpenClocksView.class)
                        .list(
                                new Question(WEIDONG, new ItemCode(SEALS), null),
                                Place.START,
                                50,
                                Reach.everything(),
                                at("2026-03-18 11:01"))
                        .clocks();

        assertThat(clocks)
                .extracting(
                        c -> c.light() + " " + c.usedMinutes() + " " + c.party() + " " + c.items())
                .containsExactly(
                        "OVERDUE 91 DEPARTMENT [seal-carving]", "NOT_STARTED null APPLICANT []");
    }

    @Test
    void every_day_has_a_figure_even_without_a_case() {
        var days =
                figures()
                        .byDay(
                                new Period(WEIDONG, THAT_DAY.minusDays(2), THAT_DAY.plusDays(1)),
                                null,
                                Reach.everything())
                        .days();

        assertThat(days)
                .extracting(Day::day)
                .containsExactlyElementsOf(
                        IntStream.range(-2, 2).mapToObj(THAT_DAY::plusDays).toList());
        assertThat(days)
                .extracting(day -> day.completed().count())
                .containsExactly(0L, 0L, 13L, 0L);
        assertThat(days.getFirst().completed().share()).isNull();
    }

    @Test
    void figures_are_the_same_after_the_read_models_were_written_anew() {
        var before = rows("2026-03-18 11:01");

        SUPERVISION.part(Rebuild.class).run();

        assertThat(rows("2026-03-18 11:01")).isEqualTo(before);
    }

    @Test
    void the_doors_answer_over_http() {
        assertThat(SUPERVISION.answer("/api/figures/today?zone=410403").at("/lights/open").asLong())
                .isEqualTo(2);
        assertThat(SUPERVISION.answer("/api/figures/items?zone=410403").get("rows").size())
                .isEqualTo(6);
        assertThat(SUPERVISION.answer("/api/figures/days?days=3").get("days").size()).isEqualTo(3);
        var first = SUPERVISION.answer("/api/clocks?zone=410403&limit=1");
        assertThat(first.get("count").asLong()).isEqualTo(2);
        var second =
                SUPERVISION.answer(
                        "/api/clocks?zone=410403&limit=1&after=" + first.get("next").asString());
        assertThat(second.at("/clocks/0/party").asString()).isEqualTo("APPLICANT");
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clocks?light=PINK",
                "clocks?zone=41",
                "clocks?item=No%20item",
                "clocks?limit=201",
                "clocks?after=somewhere",
                "clocks?after=%2B300000-12-31T23:59:59Z_00000000-0000-0000-0000-000000000001",
                "figures/items?from=%2B999999999-12-31&to=%2B999999999-12-31",
                "figures/today?zone=41",
                "figures/items?from=2999-01-01",
                "figures/days?days=0",
                "figures/days?days=367"
            })
    void a_wrong_question_is_a_problem(String question) {
        var answer = SUPERVISION.get("/api/" + question);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/invalid-parameter");
    }

    private static PeriodFiguresView figures() {
        return SUPERVISION.part(PeriodFiguresView.class);
    }

    private static List<Row> rows(String now) {
        return figures()
                .byItem(new Period(WEIDONG, THAT_DAY, THAT_DAY), Reach.everything(), at(now))
                .rows();
    }

    /// The smallest of the values that so many per cent of them do not exceed.
    private static long nearestRank(List<Long> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get((values.size() * percent + 99) / 100 - 1);
    }
}
