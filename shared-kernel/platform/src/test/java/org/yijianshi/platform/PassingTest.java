package org.yijianshi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.common.lock.DeadlockException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.testkit.TestServers;

import java.sql.SQLException;

class PassingTest {

    @Test
    void an_exhausted_pool_passes() throws SQLException {
        var database = TestServers.database("exhausted");
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(250);
            try (var _ = pool.getConnection()) {
                var failure =
                        catchThrowable(
                                () -> JdbcClient.create(pool).sql("select 1").query().listOfRows());
                assertThat(failure).isNotNull();
                assertThat(Passing.is(failure)).isTrue();
            }
        }
    }

    @Test
    void connection_shortage_and_lost_races_pass_and_wrong_data_does_not() {
        assertThat(Passing.is(new SQLException("?", "08006"))).isTrue();
        assertThat(Passing.is(new SQLException("?", "57P01"))).isTrue();
        assertThat(Passing.is(new SQLException("?", "40P01"))).isTrue();
        assertThat(Passing.is(new IllegalStateException(new SQLException("?", "53300")))).isTrue();
        assertThat(Passing.is(new DeadlockException("?"))).isTrue();
        assertThat(Passing.is(new SQLException("?", "23505"))).isFalse();
        assertThat(Passing.is(new SQLException("?", "42P01"))).isFalse();
        assertThat(Passing.is(new SQLException("?"))).isFalse();
        assertThat(Passing.is(new IllegalStateException("?"))).isFalse();
    }

    @Test
    void a_trace_says_where_and_never_what() {
        var trace =
                Passing.trace(
                        new IllegalStateException("planted", new SQLException("planted-too")));
        assertThat(trace)
                .contains("IllegalStateException", "SQLException", "PassingTest")
                .doesNotContain("planted");
    }
}
