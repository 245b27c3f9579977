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

    /// Not whenever a gigabyte of log is full, which whoever writes most would feel most.
    void checkpointSeldom() throws SQLException {
        execute("alter system set max_wal_size = '8GB'");
        execute("select pg_reload_conf()");
    }

    void drop(String name) throws SQLException {
        execute("drop database if exists " + name + " with (force)");
    }

    /// What the server promises and how much memory it takes, as it says itself.
    String settings() throws SQLException {
        try (var connection = connect(neighbour);
                var row =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select string_agg(name || '=' || current_setting(name), ' ' order by name)
                                        from pg_settings
                                        where name in ('server_version', 'fsync', 'synchronous_commit',
                                          'full_page_writes', 'shared_buffers', 'max_wal_size')
                                        """)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect(neighbour);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
