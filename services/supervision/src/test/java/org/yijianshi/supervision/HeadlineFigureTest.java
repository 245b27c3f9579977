package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.Telling.REGISTRATION;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.contracts.Ending;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// April 2026 in 驿城区 (five hours promised): eleven cases of which one was late; one more ended
/// after midnight of its last day, one is open, one was rejected, one belongs elsewhere. Two ended
/// at the same instant.
class HeadlineFigureTest {

    private static final String APRIL = "?from=2026-04-01&to=2026-04-30";
    private static final Supervision SUPERVISION = Supervision.running();

    @BeforeAll
    static void april() {
        var cases = new ArrayList<Telling>();
        for (int minutes = 7; minutes <= 16; minutes++) {
            var completed = "2026-04-14 09:%02d".formatted(Math.min(minutes, 15));
            cases.add(judged(Telling.inYicheng(100 + minutes), "2026-04-14 09:00", completed));
        }
        cases.add(judged(Telling.inYicheng(117), "2026-04-20 09:00", "2026-04-22 11:00"));
        cases.add(judged(Telling.inYicheng(118), "2026-04-30 17:00", "2026-05-01 00:00"));
        cases.add(judged(Telling.inXinhua(119), "2026-04-21 09:00", "2026-04-21 10:00"));
        cases.add(begun(Telling.inYicheng(120), "2026-04-21 09:00"));
        cases.add(
                begun(Telling.inYicheng(121), "2026-04-21 09:00")
                        .closed(REGISTRATION, Ending.REJECTED, "2026-04-21 10:00")
                        .closed(Ending.REJECTED, "2026-04-21 10:00"));
        cases.forEach(each -> SUPERVISION.hears(each.all()));
        for (var each : cases) {
            SUPERVISION.awaitApplied(each, each.all().size());
        }
    }

    @Test
    void the_figure_counts_the_cases_judged_in_the_zone_and_period() {
        var figure = figure(APRIL + "&zone=411702");

        assertThat(figure.get("cases").asLong()).isEqualTo(11);
        assertThat(figure.get("withinPromise").asLong()).isEqualTo(10);
        assertThat(figure.get("share").decimalValue()).isEqualByComparingTo("0.9090");
        assertThat(figure.get("medianNetMinutes").asLong()).isEqualTo(12);
        assertThat(figure.get("p90NetMinutes").asLong()).isEqualTo(15);
        assertThat(figure.get("percentileMethod").asString()).isEqualTo("nearest-rank");
        assertThat(figure.get("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(ids(figure)).hasSize(11);
        assertThat(figure.has("next")).isFalse();
    }

    @Test
    void without_a_zone_every_zone_counts() {
        var figure = figure(APRIL);

        assertThat(figure.get("cases").asLong()).isEqualTo(12);
        assertThat(figure.get("medianNetMinutes").asLong()).isEqualTo(12);
        assertThat(figure.get("p90NetMinutes").asLong()).isEqualTo(60);
    }

    @Test
    void a_case_counts_on_the_halls_own_day() {
        assertThat(ids(figure("?from=2026-05-01&to=2026-05-01")))
                .containsExactly(new UUID(0, 118).toString());
        assertThat(ids(figure("?from=2026-04-22&to=2026-04-22")))
                .containsExactly(new UUID(0, 117).toString());
    }

    @Test
    void where_nothing_was_judged_there_is_no_share() {
        var figure = figure("?from=2026-04-23&to=2026-04-24");

        assertThat(figure.get("cases").asLong()).isZero();
        assertThat(figure.propertyNames())
                .doesNotContain("share", "medianNetMinutes", "p90NetMinutes", "next");
    }

    @Test
    void pages_show_every_case_once_in_the_order_in_which_they_ended() {
        var query = APRIL + "&zone=411702&limit=3";
        var seen = new ArrayList<String>();
        var page = figure(query);
        seen.addAll(ids(page));
        while (page.has("next")) {
            page = figure(query + "&after=" + page.get("next").asString());
            assertThat(page.get("cases").asLong()).isEqualTo(11);
            assertThat(ids(page)).hasSizeBetween(1, 3);
            seen.addAll(ids(page));
        }

        assertThat(seen).isEqualTo(ids(figure(APRIL + "&zone=411702"))).doesNotHaveDuplicates();
        assertThat(seen)
                .startsWith(new UUID(0, 107).toString())
                .endsWith(new UUID(0, 117).toString());
    }

    private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2026-04-01",
                "?from=1.4.2026&to=2026-04-30",
                "?from=2026-04-02&to=2026-04-01",
                APRIL + "&zone=41",
                APRIL + "&limit=0",
                APRIL + "&limit=201",
                APRIL + "&limit=x",
                APRIL + "&after=somewhere",
                APRIL + "&after=%2B300000-12-31T23:59:59Z_" + NOBODY,
                "?from=%2B999999999-12-31&to=%2B999999999-12-31",
                APRIL + "&zone=%00"
            })
    void a_wrong_question_is_a_problem(String query) {
        var answer = SUPERVISION.get("/api/figures/headline" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/invalid-parameter");
    }

    private static Telling begun(Telling telling, String submitted) {
        return telling.submitted(submitted).released(REGISTRATION, null, submitted);
    }

    private static Telling judged(Telling telling, String submitted, String completed) {
        return begun(telling, submitted)
                .completed(REGISTRATION, completed)
                .closed(Ending.COMPLETED, completed);
    }

    private static JsonNode figure(String query) {
        return SUPERVISION.answer("/api/figures/headline" + query);
    }

    private static List<String> ids(JsonNode figure) {
        return figure.get("caseIds").valueStream().map(JsonNode::asString).toList();
    }
}
