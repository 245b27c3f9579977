package org.yijianshi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.yijianshi.trial.Trial;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A service that has no owner's password works on tables that somebody else made, and on no
/// others.
class SchemaTest {

    private static final String NAME = "trial-schema";
    private static final Map<String, String> CHECKED =
            Map.of("yijianshi.database.migrate", "false");

    @Test
    void with_its_own_role_alone_it_works_and_cannot_change_what_has_happened()
            throws SQLException {
        var owner = Trial.properties(NAME, Map.of());
        var role = "app_" + UUID.randomUUID().toString().substring(0, 8);
        var password = UUID.randomUUID().toString();
        execute(owner, "create role %s login password '%s'".formatted(role, password));
        var first = new HashMap<>(owner);
        first.put("spring.flyway.placeholders.app", role);
        Trial.startOn(NAME, first).close();

        var app = new HashMap<>(owner);
        app.putAll(CHECKED);
        app.put("spring.datasource.username", role);
        app.put("spring.datasource.password", password);
        try (var trial = Trial.startOn(NAME, app)) {
            var caseId = Trial.newCase();
            trial.hears(caseId, 0, -1, "a");
            Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a"));
            assertThatThrownBy(
                            () ->
                                    trial.db()
                                            .sql("delete from domainevententry where true")
                                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void on_no_tables_it_does_not_start() {
        assertNotStarted("trial-no-schema", Trial.properties("trial-no-schema", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                delete from flyway_schema_history
                where installed_rank = (select max(installed_rank) from flyway_schema_history)
                """,
                """
                insert into flyway_schema_history
                select 9999, '9999', description, type, 'V9999__later.sql', checksum, installed_by,
                  installed_on, execution_time, success
                from flyway_schema_history where installed_rank = 1
                """
            })
    void on_tables_of_another_version_it_does_not_start(String change) throws SQLException {
        var properties = Trial.properties("trial-other-schema", Map.of());
        Trial.startOn("trial-other-schema", properties).close();
        execute(properties, change);
        assertNotStarted("trial-other-schema", properties);
    }

    private static void assertNotStarted(String name, Map<String, String> properties) {
        var checked = new HashMap<>(properties);
        checked.putAll(CHECKED);
        assertThatThrownBy(() -> Trial.run(name, checked).close())
                .hasStackTraceContaining("the tables are not those of this version");
    }

    private static void execute(Map<String, String> properties, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                properties.get("spring.datasource.url"),
                                properties.get("spring.datasource.username"),
                                properties.get("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
