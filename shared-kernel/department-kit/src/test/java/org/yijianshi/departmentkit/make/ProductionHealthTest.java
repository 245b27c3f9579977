package org.yijianshi.departmentkit.make;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;

class ProductionHealthTest {

    private static SingleConnectionDataSource source;
    private static JdbcClient db;

    @BeforeAll
    static void createTables() throws IOException {
        var database = TestServers.database("production");
        source =
                new SingleConnectionDataSource(
                        database.url(), database.user(), database.password(), true);
        db = JdbcClient.create(source);
        try (var script =
                ProductionHealthTest.class.getResourceAsStream(
                        "/db/department/V101__department.sql")) {
            assertThat(script).isNotNull();
            db.sql(new String(script.readAllBytes(), UTF_8)).update();
        }
    }

    @AfterAll
    static void close() {
        source.destroy();
    }

    @BeforeEach
    void nothingToMake() {
        db.sql("delete from production").update();
    }

    private static void toMake(String due, int attempts) {
        db.sql("insert into production values (gen_random_uuid(), now() + cast(? as interval), ?)")
                .params(due, attempts)
                .update();
    }

    private static Status status() {
        return new ProductionHealth(db).health().getStatus();
    }

    @Test
    void what_is_being_made_or_was_asked_for_a_few_times_is_as_it_should_be() {
        assertThat(status()).isEqualTo(Status.UP);
        toMake("30 s", 0);
        toMake("-20 s", 4);
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void a_maker_that_does_not_answer_is_told_of() {
        toMake("40 s", 5);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void so_is_what_nobody_comes_to_ask_for() {
        toMake("-61 s", 1);
        assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
    }
}
