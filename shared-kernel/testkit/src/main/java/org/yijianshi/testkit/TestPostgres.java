package org.yijianshi.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.yijianshi.testkit.TestServers.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// One PostgreSQL server of a test JVM. It flushes nothing to disk, since no test outlives its
/// server; `-Dtest.postgres.fsync=on` makes it as slow and as safe as production.
record TestPostgres(String address, String user, String password) {

    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final String FSYNC = System.getProperty("test.postgres.fsync", "off");

    @SuppressWarnings("resource") // stopped with the JVM
    static TestPostgres inContainer() {
        var server =
                new PostgreSQLContainer("postgres:18-alpine")
                        .withEnv(
                                "POSTGRES_INITDB_ARGS",
                                "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                        .withCommand("postgres -c max_connections=300 -c fsync=" + FSYNC);
        server.start();
        return new TestPostgres(
                server.getHost() + ":" + server.getFirstMappedPort(),
                server.getUsername(),
                server.getPassword());
    }

    @SuppressWarnings("resource") // stopped with the JVM
    static TestPostgres embedded() {
        try {
            var server =
                    EmbeddedPostgres.builder()
                            .setLocaleConfig("locale", "C")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("fsync", FSYNC)
                            .setServerConfig("synchronous_commit", FSYNC)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .start();
            return new TestPostgres("127.0.0.1:" + server.getPort(), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database create(String name) {
        var database = name.replace('-', '_') + "_" + CREATED.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("postgres"), user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + database, e);
        }
        return new Database(url(database), user, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }
}
