package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Databases for those compared, beside ours on the same server.
final class Databases {

    private final Database neighbour;

    Databases(Database neighbour) {
        this.neighbour = neighbour;
    }

    /// Empty, whatever was there before.
    Database fresh(String name) throws SQLException {
        drop(name);
        execute("create database " + name);
        var url = neighbour.url().replaceAll("/[^/]*$", "/" + name);
        return new Database(url, neighbour.user(), neighbour.password());
    }

    void drop(String name) throws SQLException {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect(neighbour);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Without the limit that our transactions have.
    static Connection connect(Database database) throws SQLException {
        var connection =
                DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0");
        }
        return connection;
    }
}
