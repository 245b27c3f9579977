package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Makes a database look as after years: every row of every case is copied as that of other cases.
/// What is sealed or written in JSON is copied as it is.
final class History {

    private static final Set<String> LEFT_ALONE =
            Set.of("tokenentry", "flyway_schema_history", "parked", "production");

    private static final String TABLES =
            """
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace
              and (relname not like 'act\\_%' or relname like 'act\\_hi\\_%')
            order by relname
            """;

    private static final String COLUMNS =
            """
            select column_name, udt_name,
                   (is_identity = 'YES' or is_generated = 'ALWAYS') from information_schema.columns
            where table_schema = 'public' and table_name = ? order by ordinal_position
            """;

    private static final String UNIQUE =
            """
            select array(select attname::text from unnest(i.indkey) with ordinality as k(n, place)
                         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n
                         order by place)
            from pg_index i where i.indrelid = ?::regclass and i.indisunique
            """;

    private History() {}

    /// @param pass different each time
    static void multiply(Database database, int pass, int copies) throws SQLException {
        try (var connection = Databases.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // in any order of tables
            for (var table : tables(connection)) {
                var copy = table.statement(pass, copies);
                if (copy.isPresent()) {
                    statement.execute(copy.get());
                }
            }
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static List<TableCopy> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<TableCopy>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                var name = rows.getString(1);
                if (!LEFT_ALONE.contains(name)) {
                    tables.add(
                            new TableCopy(
                                    name, columns(connection, name), unique(connection, name)));
                }
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(
                            new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
                }
            }
        }
        return columns;
    }

    private static List<List<String>> unique(Connection connection, String table)
            throws SQLException {
        var indexes = new ArrayList<List<String>>();
        try (var query = connection.prepareStatement(UNIQUE)) {
            query.setString(1, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var columns = (String[]) rows.getArray(1).getArray();
                    indexes.add(Arrays.asList(columns));
                }
            }
        }
        return indexes;
    }
}
