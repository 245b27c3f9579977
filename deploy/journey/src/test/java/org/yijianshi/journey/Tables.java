package org.yijianshi.journey;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A look into the database of one service, for what no front door shows.
record Tables(Hall hall, String service) {

    /// The first column of every row, as text.
    List<String> ask(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var column = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Does something while whoever reads or writes a table of the service has to wait.
    void whileLocked(String table, Runnable something) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            something.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        var database = hall.database(service);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /// The numbers issued to a case, each with its series.
    List<String> numbersOf(Application application) {
        return ask(
                """
                select series || ' ' || number from number_pool
                where case_id = ? order by series, part
                """,
                application.id());
    }

    /// What waits for a case in this service, and why.
    List<String> parked(Application application) {
        return ask(
                "select type || ' ' || cause || ' ' || reason from parked where case_id = ?",
                application.id());
    }

    /// How often something happened to a case, by the simple name of the event.
    long times(String event, Application application) {
        return ask(
                        """
                        select payloadType from DomainEventEntry
                        where aggregateIdentifier like '%' || ? and payloadType like '%$' || ?
                        """,
                        application.id().toString(), event)
                .size();
    }
}
