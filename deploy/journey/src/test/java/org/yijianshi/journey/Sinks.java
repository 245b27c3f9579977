package org.yijianshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/// Every place where data come to rest, with all its bytes.
record Sinks(Hall hall) {

    static final List<String> SERVICES =
            List.of(
                    "casefile",
                    "enterprise-registration",
                    "seal-carving",
                    "tax-ukey",
                    "social-security",
                    "bank-account",
                    "supervision");

    /// Keys, headers and values of every record, by topic.
    Map<String, byte[]> topics() throws ExecutionException, InterruptedException {
        var found = new TreeMap<String, ByteArrayOutputStream>();
        for (var record : new Records(hall).all()) {
            write(record, found.computeIfAbsent(record.topic(), _ -> new ByteArrayOutputStream()));
        }
        var bytes = new TreeMap<String, byte[]>();
        found.forEach((topic, all) -> bytes.put(topic, all.toByteArray()));
        return bytes;
    }

    /// Every value of every row, by `service.table`.
    Map<String, byte[]> tables() throws SQLException {
        var found = new TreeMap<String, byte[]>();
        for (var service : SERVICES) {
            var tables =
                    new Tables(hall, service)
                            .ask(
                                    """
                                    select table_name from information_schema.tables
                                    where table_schema = 'public' and table_type = 'BASE TABLE'
                                    """);
            for (var table : tables) {
                found.put(service + "." + table, rows(service, table));
            }
        }
        return found;
    }

    /// Every log file of this run, by name.
    Map<String, byte[]> logs() throws IOException {
        var found = new TreeMap<String, byte[]>();
        List<Path> files;
        try (var all = Files.list(hall.logs())) {
            files = all.toList();
        }
        for (var file : files) {
            found.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return found;
    }

    /// What every service says of itself: metrics and health.
    Map<String, byte[]> selfReports() {
        var found = new TreeMap<String, byte[]>();
        for (var service : SERVICES) {
            for (var path : List.of("/actuator/prometheus", "/actuator/health")) {
                var answer = hall.get(People.OPERATOR, service, path);
                found.put(service + path, answer.text().getBytes(UTF_8));
            }
        }
        return found;
    }

    private byte[] rows(String service, String table) throws SQLException {
        var database = hall.database(service);
        var all = new ByteArrayOutputStream();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                write(rows, all);
            }
        }
        return all.toByteArray();
    }

    private static void write(ResultSet row, ByteArrayOutputStream out) throws SQLException {
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var value =
                    columns.getColumnTypeName(i).equals("bytea")
                            ? row.getBytes(i)
                            : String.valueOf(row.getString(i)).getBytes(UTF_8);
            out.writeBytes(value == null ? new byte[0] : value);
            out.write('\n');
        }
    }

    private static void write(ConsumerRecord<byte[], byte[]> record, ByteArrayOutputStream out) {
        out.writeBytes(record.key() == null ? new byte[0] : record.key());
        for (var header : record.headers()) {
            out.writeBytes(header.key().getBytes(UTF_8));
            out.writeBytes(header.value() == null ? new byte[0] : header.value());
        }
        out.writeBytes(record.value() == null ? new byte[0] : record.value());
        out.write('\n');
    }
}
