package org.yijianshi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.trial.Trial;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

class DatabaseAwayTest {

    @Test
    void while_the_database_is_away_callers_are_asked_to_come_again_and_nothing_is_lost() {
        try (var own = Trial.start("trial-away", Map.of())) {
            var caseId = Trial.newCase();
            own.write(caseId, "a");
            allowConnections(own, false);
            try {
                assertThat(
                                Answer.to(own, "GET", "/notes", "")
                                        .isProblem(503, "temporarily-unavailable", "暂时无法办理")
                                        .header("retry-after"))
                        .isEqualTo("5");
                Answer.to(
                                own,
                                "PUT",
                                "/notes/" + caseId,
                                "{\"text\":\"b\"}",
                                "Content-Type",
                                "application/json",
                                "Accept-Language",
                                "en")
                        .isProblem(503, "temporarily-unavailable", "Temporarily unavailable");
                assertThat(Answer.to(own, "GET", "/actuator/health", "").status()).isEqualTo(503);
                own.hears(caseId, 0, -1, "heard meanwhile");
            } finally {
                allowConnections(own, true);
            }
            Trial.eventually(
                    () -> assertThat(own.heard(caseId)).containsExactly("heard meanwhile"));
            assertThat(own.parked(caseId)).isEmpty();
        }
    }

    private static void allowConnections(Trial own, boolean allowed) {
        var url = own.property("spring.datasource.url");
        int slash = url.lastIndexOf('/');
        var name = url.substring(slash + 1);
        try (var connection =
                        DriverManager.getConnection(
                                url.substring(0, slash) + "/postgres",
                                own.property("spring.datasource.username"),
                                own.property("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("alter database \"" + name + "\" allow_connections " + allowed);
            if (!allowed) {
                statement.execute(
                        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '"
                                + name
                                + "'");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
