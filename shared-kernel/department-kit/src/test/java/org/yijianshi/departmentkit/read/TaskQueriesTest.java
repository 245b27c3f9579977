package org.yijianshi.departmentkit.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yijianshi.departmentkit.read.TaskQueries.Light;
import org.yijianshi.departmentkit.read.TaskQueries.Place;
import org.yijianshi.departmentkit.read.TaskQueries.Wanted;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What an officer picks out of the worklist, and in which order.
class TaskQueriesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Wanted ALL = new Wanted(null, null, null, null);

    private static JdbcClient db;
    private static TaskQueries queries;

    @BeforeAll
    static void createTables() throws IOException {
        var database = TestServers.database("worklist");
        db =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), database.user(), database.password()));
        try (var script =
                TaskQueriesTest.class.getResourceAsStream("/db/department/V101__department.sql")) {
            assertThat(script).isNotNull();
            db.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
        queries = new TaskQueries(db);
        task(1, "410402", null, NOW.plusSeconds(60));
        task(2, "410402", "wang.li", NOW.minusSeconds(60));
        task(3, "410403", "wu.min", null);
        task(4, "410403", null, NOW.minusSeconds(30));
    }

    @Test
    void what_is_due_first_comes_first_and_what_rests_last() {
        assertThat(open(ALL)).containsExactly(2L, 4L, 1L, 3L);
    }

    @Test
    void each_filter_leaves_what_it_says() {
        assertThat(open(new Wanted(null, null, null, Light.OVERDUE))).containsExactly(2L, 4L);
        assertThat(open(new Wanted(null, null, null, Light.RUNNING))).containsExactly(1L);
        assertThat(open(new Wanted(null, null, null, Light.RESTING))).containsExactly(3L);
        assertThat(open(new Wanted(null, true, null, null))).containsExactly(4L, 1L);
        assertThat(open(new Wanted(null, null, "wu.min", null))).containsExactly(3L);
        assertThat(open(new Wanted("410403", null, null, null))).containsExactly(4L, 3L);
        assertThat(open(new Wanted("410403", true, null, Light.OVERDUE))).containsExactly(4L);
    }

    @Test
    void a_filtered_list_goes_on_from_page_to_page() {
        var overdue = new Wanted(null, null, null, Light.OVERDUE);
        var first = queries.open(overdue, null, NOW, 1, Reach.everything()).getLast();
        var place = new Place(first.dueAt(), first.caseId());

        assertThat(ids(queries.open(overdue, place, NOW, 9, Reach.everything())))
                .containsExactly(4L);
    }

    private static List<Long> open(Wanted wanted) {
        return ids(queries.open(wanted, null, NOW, 9, Reach.everything()));
    }

    private static List<Long> ids(List<TaskView> tasks) {
        return tasks.stream().map(task -> task.caseId().getLeastSignificantBits()).toList();
    }

    private static void task(long n, String zone, @Nullable String officer, @Nullable Instant due) {
        db.sql(
                        """
                        insert into task (case_id, case_number, zone, state, opened_at, officer)
                        values (?, ?, ?, 'WAITING_FOR_OFFICER', ?, ?)
                        """)
                .params(new UUID(0, n), "number-" + n, zone, Timestamp.from(NOW))
                .param(officer)
                .update();
        db.sql("insert into task_due (case_id, due_at, budget_minutes, seq) values (?, ?, 210, 0)")
                .param(new UUID(0, n))
                .param(due == null ? null : Timestamp.from(due))
                .update();
    }
}
