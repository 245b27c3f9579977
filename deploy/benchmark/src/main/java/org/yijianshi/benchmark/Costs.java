package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a contender spent so far, PostgreSQL's part included.
///
/// @param rows inserted, updated and deleted
/// @param walBytes write-ahead log of the whole server
/// @param processMillis CPU of its own processes
/// @param postgresMillis CPU of PostgreSQL's processes; 0 where the system does not tell
record Costs(
        double commits,
        double rows,
        double walBytes,
        double databaseBytes,
        double processMillis,
        double postgresMillis) {

    /// PostgreSQL's idle sessions report what they did only after ten seconds.
    private static final Duration UNTIL_REPORTED = Duration.ofSeconds(11);

    private static final String OF_SERVER =
            """
            select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0'),
                   (select pid from pg_stat_activity where backend_type = 'checkpointer')
            """;

    private static final String OF_DATABASE =
            """
            select (select xact_commit from pg_stat_database where datname = current_database()),
                   (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables),
                   pg_database_size(current_database())
            """;

    static Costs now(Contender contender) throws SQLException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(UNTIL_REPORTED.toMillis());
        var server = ofServer(contender);
        for (var database : contender.databases()) {
            server = server.plus(ofDatabase(database));
        }
        return server;
    }

    private static Costs ofServer(Contender contender) throws SQLException {
        try (var connection = Databases.connect(contender.databases().getFirst());
                var row = connection.createStatement().executeQuery(OF_SERVER)) {
            row.next();
            return new Costs(
                    0,
                    0,
                    row.getDouble(1),
                    0,
                    contender.processes().stream().mapToDouble(Costs::cpu).sum(),
                    postgresCpu(postmaster(row.getLong(2))));
        }
    }

    private static Costs ofDatabase(Database database) throws SQLException {
        try (var connection = Databases.connect(database);
                var row = connection.createStatement().executeQuery(OF_DATABASE)) {
            row.next();
            return new Costs(row.getDouble(1), row.getDouble(2), 0, row.getDouble(3), 0, 0);
        }
    }

    double cpuMillis() {
        return processMillis + postgresMillis;
    }

    private Costs plus(Costs more) {
        return new Costs(
                commits + more.commits,
                rows + more.rows,
                walBytes + more.walBytes,
                databaseBytes + more.databaseBytes,
                processMillis + more.processMillis,
                postgresMillis + more.postgresMillis);
    }

    Costs minus(Costs before) {
        return plus(before.times(-1));
    }

    Costs times(double factor) {
        return new Costs(
                commits * factor,
                rows * factor,
                walBytes * factor,
                databaseBytes * factor,
                processMillis * factor,
                postgresMillis * factor);
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
    }

    private static long postmaster(long child) {
        return ProcessHandle.of(child)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    /// Linux: PostgreSQL's processes, finished ones included, in ticks of 10 ms.
    private static double postgresCpu(long postmaster) {
        return ProcessHandle.of(postmaster)
                .map(server -> Stream.concat(Stream.of(server), server.descendants()))
                .map(processes -> processes.map(ProcessHandle::pid).map(Costs::stat).toList())
                .map(stats -> 10.0 * stats.stream().mapToLong(Costs::ticks).sum())
                .orElse(0.0);
    }

    /// Of the process itself; the postmaster's also hold those of its finished children.
    private static long ticks(List<String> stat) {
        return stat.isEmpty() ? 0 : stat.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
    }

    private static List<String> stat(long pid) {
        try {
            var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return List.of(text.substring(text.lastIndexOf(')') + 2).split(" "));
        } catch (IOException _) {
            return List.of();
        }
    }
}
