package org.yijianshi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yijianshi.testkit.TestServers;

import java.util.List;

/// On a real database, with the driver that makes one statement of many inserts.
class StatementBatchTest {

    private static BatchingTemplate template;
    private static JdbcClient db;

    private final StatementBatch batch = new StatementBatch();

    @BeforeAll
    static void createTables() {
        var database = TestServers.database("batch");
        var source =
                new DriverManagerDataSource(
                        database.url() + "?reWriteBatchedInserts=true",
                        database.user(),
                        database.password());
        template = new BatchingTemplate(source);
        db = JdbcClient.create(template);
        db.sql("create table whole (id text primary key, state text)").update();
        db.sql("create table step (n bigint generated always as identity, id text, what text)")
                .update();
    }

    @BeforeEach
    void empty() {
        db.sql("truncate whole, step").update();
    }

    @Test
    void the_order_of_a_case_in_a_table_is_kept() {
        collect("a", () -> write("a", "new"));
        collect("b", () -> write("b", "new"));
        collect("a", () -> set("a", "first"));
        collect("b", () -> set("b", "only"));
        collect("a", () -> write("a", "second"));
        collect("a", () -> set("a", "last"));
        template.execute(batch::send);

        assertThat(column("select state from whole order by id")).containsExactly("last", "only");
    }

    @Test
    void steps_of_a_case_keep_their_order() {
        collect("a", () -> write("a", "new"));
        collect("a", () -> step("a", "one"));
        collect("a", () -> step("a", "two"));
        collect("b", () -> write("b", "new"));
        collect("b", () -> step("b", "one"));
        collect("a", () -> step("a", "three"));
        template.execute(batch::send);

        assertThat(column("select what from step where id = 'a' order by n"))
                .containsExactly("one", "two", "three");
    }

    @Test
    void the_same_row_twice_in_a_batch_is_no_conflict() {
        collect("a", () -> write("a", "new"));
        collect("a", () -> write("a", "newer"));
        collect("a", () -> write("a", "newest"));
        template.execute(batch::send);

        assertThat(column("select state from whole")).containsExactly("newest");
    }

    @Test
    void what_writes_to_no_table_is_not_collected() {
        assertThatThrownBy(() -> collect("a", () -> db.sql("lock table whole").update()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void collect(String caseId, Runnable work) {
        batch.collect(caseId, work);
    }

    private static void write(String id, String state) {
        db.sql(
                        "insert into whole (id, state) values (?, ?)"
                                + " on conflict (id) do update set state = excluded.state")
                .params(id, state)
                .update();
    }

    private static void set(String id, String state) {
        db.sql("update whole set state = ? where id = ?").params(state, id).update();
    }

    private static void step(String id, String what) {
        db.sql("insert into step (id, what) values (?, ?)").params(id, what).update();
    }

    private static List<String> column(String sql) {
        return db.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
