package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.testkit.TestStaff;
import org.yijianshi.trial.Trial;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What connects a caller with things comes from our own data.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachTest {

    private static final String NAME = "trial-reach";

    private Trial trial;

    @BeforeAll
    void start() {
        var staff =
                TestStaff.NONE
                        .with("zhang.wei", "", "410400")
                        .with("wang.li", NAME, "410402")
                        .with("zhao.qiang", "seal-carving", "410402");
        trial =
                Trial.start(
                        NAME,
                        Map.of(
                                "yijianshi.access.staff",
                                staff.file().toString(),
                                "yijianshi.access.requests-per-minute",
                                "30"));
    }

    @AfterAll
    void stop() {
        trial.close();
    }

    @Test
    void zones_are_those_of_the_register_whatever_a_token_says() {
        var claims = new HashMap<>(TestIssuer.running().claims(NAME, "zhang.wei", "CLERK"));
        claims.put("zones", List.of("110000"));
        assertThat(with(TestIssuer.running().signed(claims), "/reach").body())
                .isEqualTo("[\"zhang.wei\",\"[ZONE]\",\"4104%\"]");
        assertThat(with(trial.token("nobody", "CLERK"), "/reach").body())
                .isEqualTo("[\"nobody\",\"[ZONE]\",\"\"]");
    }

    @Test
    void an_officer_of_another_department_reaches_nothing() {
        assertThat(with(trial.token("wang.li", "OFFICER"), "/department").body())
                .isEqualTo("[\"[DEPARTMENT]\"]");
        assertThat(with(trial.token("zhao.qiang", "OFFICER"), "/department").body())
                .isEqualTo("[\"[]\"]");
        assertThat(with(trial.token("nobody", "OFFICER"), "/department").body())
                .isEqualTo("[\"[]\"]");
    }

    @Test
    void a_city_covers_its_counties_and_no_other() {
        var reach =
                new Reach(Caller.NOBODY, Set.of(Relation.ZONE), List.of("410400", "420704-gedian"));
        assertThat(reach.covers("410402")).isTrue();
        assertThat(reach.covers("410400")).isTrue();
        assertThat(reach.covers("411702")).isFalse();
        assertThat(reach.covers("420704")).isFalse();
        assertThat(reach.covers("420704-gedian")).isTrue();
        assertThat(reach.zonePatterns()).containsExactly("4104%", "420704-gedian%");
    }

    @Test
    void the_role_that_reaches_a_thing_is_the_one_that_does_so_by_itself() {
        var reach =
                new Reach(
                        Caller.NOBODY,
                        Map.of(Role.APPLICANT, Relation.OWN, Role.CLERK, Relation.ZONE),
                        List.of("410402"));

        assertThat(reach.roleThat(own -> own.asks(Relation.ZONE))).contains(Role.CLERK);
        assertThat(reach.roleThat(own -> own.asks(Relation.OWN))).contains(Role.APPLICANT);
        assertThat(reach.roleThat(own -> own.relations().size() == 1)).contains(Role.APPLICANT);
        assertThat(reach.roleThat(_ -> false)).isEmpty();
    }

    @Test
    void nobody_asks_without_end() {
        var token = trial.token("in.a.hurry", "CLERK");
        var statuses =
                java.util.stream.IntStream.range(0, 40)
                        .mapToObj(_ -> with(token, "/reach"))
                        .toList();
        assertThat(statuses).extracting(Answer::status).contains(200, 429);
        var refused = statuses.getLast().isProblem(429, "too-many-requests", "请求太多");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
        assertThat(with(trial.token("patient", "CLERK"), "/reach").status()).isEqualTo(200);
    }

    @Test
    void whoever_tries_one_token_after_the_other_is_not_listened_to() {
        try (var alone =
                Trial.start(
                        "trial-guessed", Map.of("yijianshi.access.requests-per-minute", "20"))) {
            var answers =
                    java.util.stream.IntStream.range(0, 30)
                            .mapToObj(_ -> Answer.bearing("planted", alone, "GET", "/notes", ""))
                            .toList();
            assertThat(answers.getFirst().status()).isEqualTo(401);
            answers.getLast().isProblem(429, "too-many-requests", "请求太多");
            assertThat(Answer.bearing("", alone, "GET", "/actuator/health", "").status())
                    .isEqualTo(200);
            // a neighbour behind the same address
            var good = alone.token("zhang.wei", "CLERK");
            assertThat(Answer.bearing(good, alone, "GET", "/notes", "").status()).isEqualTo(200);
            Answer.bearing("planted", alone, "GET", "/notes", "")
                    .isProblem(429, "too-many-requests", "请求太多");
        }
    }

    @Test
    void a_reading_is_noted_in_the_transaction_that_reads_or_not_at_all() {
        var path = "/readings/" + Trial.newCase();
        var token = trial.token("zhang.wei", "CLERK");
        assertThat(Answer.bearing(token, trial, "POST", path + "?transaction=true", "").body())
                .contains("zhang.wei", "REVIEW");
        assertThat(Answer.bearing(token, trial, "POST", path + "?transaction=false", "").status())
                .isEqualTo(500);
    }

    @Test
    void an_issuer_that_is_away_is_said_to_be_away() {
        var away = Map.of("yijianshi.access.keys", "http://127.0.0.1:1/keys");
        try (var alone = Trial.start("trial-issuer-away", away)) {
            Answer.bearing(alone.token("zhang.wei", "CLERK"), alone, "GET", "/notes", "")
                    .isProblem(503, "sign-in-unavailable", "暂时无法登录");
        }
    }

    @Test
    void a_door_without_a_row_keeps_the_service_from_starting() {
        var properties = Trial.properties("trial-doors", Map.of("trial.extra-door", "true"));
        assertThatThrownBy(() -> Trial.run("trial-doors", properties).close())
                .hasMessageContaining("GET /a-door-without-a-row")
                .hasMessageContaining("no row");
    }

    private Answer with(String token, String path) {
        return Answer.bearing(token, trial, "GET", path, "");
    }
}
