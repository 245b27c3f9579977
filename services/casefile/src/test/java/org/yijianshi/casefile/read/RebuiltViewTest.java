package org.yijianshi.casefile.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.ItemGraph;
import org.yijianshi.casefile.domain.PlannedItem;
import org.yijianshi.casefile.domain.Submission;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.store.ViewWrites;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The view written anew says what it said before, also what only others' messages said.
class RebuiltViewTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final ItemCode REGISTRATION = new ItemCode("registration");
    private static final ItemCode SEAL = new ItemCode("seal");

    private static final List<CaseEvent> EVENTS =
            List.of(
                    submitted(),
                    new ItemReleased(CASE, REGISTRATION, null, Map.of(), AT),
                    new ItemCompleted(
                            CASE, REGISTRATION, Map.of("creditCode", "c"), null, AT.plusSeconds(2)),
                    new ItemReleased(CASE, SEAL, REGISTRATION, Map.of(), AT.plusSeconds(2)));

    private static JdbcClient db;
    private static CaseProjection projection;
    private static ProgressTable progress;

    @BeforeAll
    static void reportOnEverything() throws IOException, SQLException {
        var database = TestServers.database("rebuilt");
        var one =
                new SingleConnectionDataSource(
                        database.url(), database.user(), database.password(), true);
        one.setAutoCommit(false); // what is put aside lasts as long as its transaction
        db = JdbcClient.create(one);
        CasefileTables.createIn(db);
        var steps = new Steps(db);
        projection = new CaseProjection(db, steps, new Reports(db));
        progress = new ProgressTable(db, steps, new ViewWrites(new JdbcTemplate(one)));
        EVENTS.subList(0, 2).forEach(projection::on);
        progress.report(
                CASE, REGISTRATION, "ACCEPTED", "DEPARTMENT", "ACCEPTED", AT.plusSeconds(1));
        progress.decided(CASE, REGISTRATION, "INSTANT", "rules-1", "rule");
        progress.note(CASE, REGISTRATION, "APPROVED", AT.plusSeconds(2)); // in the same instant
        EVENTS.subList(2, 4).forEach(projection::on);
        progress.report(CASE, SEAL, "UNDER_REVIEW", "OFFICER", "REFERRED", AT.plusSeconds(3));
        progress.due(CASE, null, 210, AT.plusSeconds(900), 4);
        progress.due(CASE, "seal", 60, AT.plusSeconds(300), 5);
        progress.verdict(CASE, 17, true, 3);
    }

    @Test
    void no_table_waits_for_a_row_of_another() {
        var foreignKeys = "select count(*) from pg_constraint where contype = 'f'";
        assertThat(db.sql(foreignKeys).query(Long.class).single()).isZero();
    }

    @Test
    void news_that_comes_late_changes_nothing() {
        var before = everything();
        progress.verdict(CASE, 99, false, 2);
        progress.due(CASE, null, 99, AT, 3);
        assertThat(everything()).isEqualTo(before);
        progress.verdict(CASE, 18, true, 4);
        assertThat(everything()).isNotEqualTo(before);
    }

    @Test
    void nothing_is_different_afterwards() {
        var before = everything();

        projection.forget();
        assertThat(everything().getFirst()).isEmpty();
        EVENTS.forEach(projection::on);
        projection.told();

        assertThat(everything()).isEqualTo(before);
        assertThat(before.get(1))
                .extracting(row -> row.get("state"))
                .containsExactly("COMPLETED", "UNDER_REVIEW");
    }

    private static List<List<Map<String, @Nullable Object>>> everything() {
        return List.of(
                rows("select * from case_view"),
                rows(
                        "select item, state, waiting_for, mode, rule_set, rule, budget_minutes, due_at,"
                                + " due_seq, results::text, released_at, closed_at from item_view order by place"),
                rows("select at, item, step from case_step order by at, n"));
    }

    private static List<Map<String, @Nullable Object>> rows(String sql) {
        return db.sql(sql).query().listOfRows();
    }

    private static CaseSubmitted submitted() {
        var zone = new HallZone("410402");
        var number = CaseNumber.of(zone.region(), LocalDate.parse("2026-11-23"), 1);
        var plan =
                new ItemGraph(
                        List.of(
                                new PlannedItem(REGISTRATION, List.of(), List.of(), true, true),
                                new PlannedItem(
                                        SEAL, List.of(REGISTRATION), List.of(), true, true)));
        var submission =
                new Submission(number, "opening", zone, zone, "WEB", "2022", List.of(), "digest");
        return new CaseSubmitted(CASE, submission, plan, List.of(), AT);
    }
}
