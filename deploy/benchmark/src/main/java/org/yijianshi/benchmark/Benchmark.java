package org.yijianshi.benchmark;

import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.YijianshiSystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Starts the whole system on fresh data, warms it up, and prints what automatic cases cost: one at
/// a time on an idle system, then eight in flight.
public final class Benchmark {

    private static final int WARM_UP = 600;
    private static final int ONE_AT_A_TIME = 200;
    private static final int UNDER_LOAD = 1600;

    private Benchmark() {}

    /// Arguments: the project's root, and an empty or absent directory for the data.
    public static void main(String[] args) throws Exception {
        var data = Path.of(args[1]);
        delete(data);
        var started = System.nanoTime();
        try (var system = YijianshiSystem.start(Options.in(data).onFreePorts())) {
            System.out.printf("started in %.1f s%n", (System.nanoTime() - started) / 1e9);
            try (var completions = new Completions(system.bootstrapServers())) {
                var forms = new Forms(Path.of(args[0]), 0);
                var load = new Load(system.address("casefile"), forms, completions);
                System.out.printf(
                        "warmed up with %d cases in %.1f s%n",
                        WARM_UP, load.run(8, WARM_UP).seconds());
                print(system, load, 1, ONE_AT_A_TIME);
                print(system, load, 8, UNDER_LOAD);
            }
        }
    }

    private static void print(YijianshiSystem system, Load load, int inFlight, int cases)
            throws Exception {
        var before = Costs.now(system);
        var run = load.run(inFlight, cases);
        var spent = Costs.now(system).minus(before);
        double n = run.samples().size();
        System.out.printf("%n%d automatic cases, %d in flight%n", (int) n, inFlight);
        row("PUT answered, ms", run.samples(), Load.Sample::answered);
        row("answer to completed and judged, ms", run.samples(), Load.Sample::through);
        System.out.printf("  %-36s %8.1f%n", "cases/s", n / run.seconds());
        System.out.printf(
                "  %-36s %8.1f%n", "commits per case, all databases", spent.commits() / n);
        System.out.printf("  %-36s %8.1f%n", "WAL per case, KB", spent.walBytes() / n / 1024);
        System.out.printf(
                "  %-36s %8.1f%n", "database per case, KB", spent.databaseBytes() / n / 1024);
        System.out.printf(
                "  %-36s %8.1f%n",
                "CPU per case, services and Kafka, ms", spent.processCpuMillis() / n);
        spent.postgresCpuMillis()
                .ifPresent(
                        cpu ->
                                System.out.printf(
                                        "  %-36s %8.1f%n",
                                        "CPU per case, PostgreSQL, ms", cpu / n));
    }

    private static void row(
            String name, List<Load.Sample> samples, ToDoubleFunction<Load.Sample> figure) {
        var sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        System.out.printf(
                "  %-36s p50 %8.1f   p95 %8.1f   p99 %8.1f   max %8.1f%n",
                name,
                rank(sorted, 0.50),
                rank(sorted, 0.95),
                rank(sorted, 0.99),
                sorted[sorted.length - 1]);
    }

    /// Nearest rank.
    private static double rank(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (Files.notExists(directory.resolve("version"))) {
            throw new IllegalArgumentException(directory + " holds no data of ours: not deleted");
        }
        try (var tree = Files.walk(directory)) {
            for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
