package org.yijianshi.benchmark;

import org.yijianshi.allinone.YijianshiSystem;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the machine spent so far: commits and bytes of PostgreSQL, CPU of everything.
///
/// @param commits over all databases
/// @param walBytes write-ahead log written
/// @param processCpuMillis this JVM: services, Kafka and the load itself
/// @param postgresCpuMillis PostgreSQL's processes; absent where the system does not tell
record Costs(
        long commits,
        long walBytes,
        long databaseBytes,
        long processCpuMillis,
        Optional<Long> postgresCpuMillis) {

    /// PostgreSQL's idle sessions report their commits only after ten seconds.
    private static final Duration UNTIL_REPORTED = Duration.ofSeconds(11);

    private static final String QUERY =
            """
            select (select sum(xact_commit)::bigint from pg_stat_database),
                   pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint,
                   (select sum(pg_database_size(oid))::bigint from pg_database),
                   (select pid from pg_stat_activity where backend_type = 'checkpointer')
            """;

    static Costs now(YijianshiSystem system) throws SQLException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(UNTIL_REPORTED.toMillis());
        var database = system.database("casefile");
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var row = connection.createStatement().executeQuery(QUERY)) {
            row.next();
            return new Costs(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    processCpu(),
                    postgresCpu(postmaster(row.getLong(4))));
        }
    }

    Costs minus(Costs before) {
        return new Costs(
                commits - before.commits,
                walBytes - before.walBytes,
                databaseBytes - before.databaseBytes,
                processCpuMillis - before.processCpuMillis,
                postgresCpuMillis.flatMap(now -> before.postgresCpuMillis.map(then -> now - then)));
    }

    private static long postmaster(long child) {
        return ProcessHandle.of(child)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    private static long processCpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? TimeUnit.NANOSECONDS.toMillis(machine.getProcessCpuTime())
                : 0;
    }

    /// Linux: PostgreSQL's processes, finished ones included, in ticks of 10 ms.
    private static Optional<Long> postgresCpu(long postmaster) {
        return ProcessHandle.of(postmaster)
                .map(server -> Stream.concat(Stream.of(server), server.descendants()))
                .map(processes -> processes.map(ProcessHandle::pid).map(Costs::stat).toList())
                .filter(stats -> !stats.contains(List.<String>of()))
                .map(stats -> 10 * stats.stream().mapToLong(Costs::ticks).sum());
    }

    /// Of the process itself; the postmaster's also hold those of its finished children.
    private static long ticks(List<String> stat) {
        return stat.subList(11, 15).stream().mapToLong(Long::parseLong).sum();
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
