package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;
import org.yijianshi.allinone.DistributedSystem;
import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.Scratch;
import org.yijianshi.allinone.ServiceSpec;
import org.yijianshi.benchmark.load.Latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How long a service is missed that was killed: each in a process of its own, one after the other,
/// while two cases a second come in. From `kill -9` until the restarted one has committed what a
/// message told it.
final class Recovery {

    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CASES = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path root;
    private final Path data;
    private final long rounds;

    Recovery(Path root, Path data, long rounds) {
        this.root = root;
        this.data = data;
        this.rounds = rounds;
    }

    void run() throws Exception {
        Scratch.begin(data, () -> {});
        var options = Options.in(data.resolve(Scratch.SYSTEM)).onFreePorts().asDistributed();
        try (var system = DistributedSystem.start(options);
                var peer =
                        new OurPeer(
                                system.address("casefile"),
                                system.tokens(),
                                new Forms(root),
                                new Completions(system.bootstrapServers()))) {
            var applicants = Thread.ofVirtual().start(() -> apply(peer));
            TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
            var consumers = options.services().stream().filter(ServiceSpec::hasDatabase).toList();
            killEach(system, consumers);
            applicants.interrupt();
            applicants.join();
        }
    }

    private void killEach(DistributedSystem system, List<ServiceSpec> services) throws Exception {
        var missed = new ArrayList<Double>();
        for (long round = 0; round < rounds; round++) {
            for (var service : services) {
                var seconds = kill(system, service.name());
                System.out.printf(
                        Locale.ROOT,
                        "%-24s consumed again after %4.1f s%n",
                        service.name(),
                        seconds);
                missed.add(seconds);
            }
        }
        var all = Latency.of(missed.stream().mapToDouble(Double::doubleValue));
        System.out.printf(
                Locale.ROOT,
                "%d kills: p50 %.1f s, p95 %.1f s, p99 %.1f s%n",
                missed.size(),
                all.p50(),
                all.p95(),
                all.p99());
    }

    private static double kill(DistributedSystem system, String service) throws Exception {
        var part = system.service(service);
        part.kill();
        var since = Instant.now();
        part.start();
        while (!hasAppliedSince(system.database(service), since)) {
            if (Duration.between(since, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException(service + " does not consume");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Duration.between(since, Instant.now()).toMillis() / 1000.0;
    }

    private static boolean hasAppliedSince(Database database, Instant since) throws SQLException {
        var sql = "select exists(select from inbox where applied_at > '" + since + "')";
        try (var connection = Databases.connect(database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /// While `casefile` itself is away, applicants are turned away.
    private static void apply(OurPeer peer) {
        for (long number = 0; !Thread.currentThread().isInterrupted(); number++) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_CASES.toMillis());
                var _ = peer.start(number); // whether it ends is not asked
            } catch (IOException | UncheckedIOException | IllegalStateException away) {
                // they are not what is measured
            } catch (InterruptedException ended) {
                return;
            }
        }
    }
}
