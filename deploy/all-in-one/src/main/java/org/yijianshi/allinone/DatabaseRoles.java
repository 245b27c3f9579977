package org.yijianshi.allinone;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.SQLException;

/// Databases and who may enter them: the role of the service and their owner, no other service.
/// What it may do inside is said by the migrations, which know the tables.
final class DatabaseRoles {

    private final Connection connection;

    DatabaseRoles(Connection connection) {
        this.connection = connection;
    }

    /// Idempotent; the password counts from now on.
    void create(ServiceSpec service, String password) throws SQLException {
        var role = service.databaseRole();
        var database = service.databaseName();
        if (!exists("select from pg_roles where rolname = ?", role)) {
            execute("create role " + role + " login");
        }
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        if (!exists("select from pg_database where datname = ?", database)) {
            execute("create database " + database);
        }
        execute("revoke all on database " + database + " from public");
        execute("grant connect, temporary on database " + database + " to " + role);
    }

    private boolean exists(String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
