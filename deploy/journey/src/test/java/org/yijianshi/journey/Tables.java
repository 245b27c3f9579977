package org.yijianshi.journey;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A look into the database of one service, for what no front door shows.
record Tables(Hall hall, String service) {

    /// The first column of every row, as text.
    List<String> ask(String sql, Object... parameters) {
        var database = hall.database(service);
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
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

    /// The numbers issued to a case, each with its series.
    List<String> numbersOf(Application application) {
        return ask(
                """
                select series || ' ' || number from number_pool
                where case_id = ? order by series, part
                """,
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
