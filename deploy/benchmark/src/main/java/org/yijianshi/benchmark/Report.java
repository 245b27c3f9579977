package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Stage;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// The table.
final class Report {

    private Report() {}

    static void heading() {
        System.out.printf(
                "%-15s %-14s %9s %9s %9s %9s %9s %9s %9s %9s %9s %9s%n",
                "",
                "stage",
                "cases/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "CPU ms",
                "of it PG",
                "commits",
                "rows",
                "WAL KB",
                "data KB");
    }

    static void row(Measured m) {
        var total = m.result().total();
        System.out.printf(
                Locale.ROOT,
                "%-15s %-14s %9.1f %9.1f %9.1f %9.1f %9.2f %9.2f %9.2f %9.1f %9.1f %9.1f%n",
                m.contender(),
                m.stage(),
                m.result().casesPerSecond(),
                total.p50(),
                total.p95(),
                total.p99(),
                m.perCase().cpuMillis(),
                m.perCase().postgresMillis(),
                m.perCase().commits(),
                m.perCase().rows(),
                m.perCase().walBytes() / 1024,
                m.perCase().databaseBytes() / 1024);
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void machine(double loadBefore, String postgres) {
        System.out.printf(
                Locale.ROOT,
                "%d processors, load before %.1f; every JVM -Xmx1g, serial collector%nPostgreSQL: %s%n",
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                postgres);
    }

    static void setting(String contender, Setting setting) {
        System.out.printf("%-15s with %s%n", contender, setting);
    }

    /// Everything once more in one piece, then what we are to the others.
    static void print(List<Measured> all) {
        System.out.printf(
                "%nper case; latency from sending (open: from the schedule) to the end%n");
        heading();
        all.forEach(Report::row);
        idle(all);
        System.out.printf(
                "%n%-20s %14s %14s %9s %9s %9s %9s %9s%n",
                "ours /",
                "best cases/s",
                "with 32 in flight: cases/s",
                "CPU",
                "commits",
                "rows",
                "WAL",
                "data");
        for (var rival : List.of(Rival.CAMUNDA, Rival.FLOWABLE, Rival.FLOOR, Rival.BATCHED)) {
            if (best(all, rival.name()) > 0) {
                ratios(all, rival);
            }
        }
        underSameArrivals(all);
    }

    private static void ratios(List<Measured> all, Rival rival) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %14.2f %26.2f %9.2f %9.2f %9.2f %9.2f %9.2f%n",
                rival.name(),
                best(all, Ours.NAME) / best(all, rival.name()),
                with32(all, rival, m -> m.result().casesPerSecond()),
                with32(all, rival, m -> m.perCase().cpuMillis()),
                with32(all, rival, m -> m.perCase().commits()),
                with32(all, rival, m -> m.perCase().rows()),
                with32(all, rival, m -> m.perCase().walBytes()),
                with32(all, rival, m -> m.perCase().databaseBytes()));
    }

    /// Cases/s of a contender's best closed stage.
    static double best(List<Measured> all, String contender) {
        return closed(all, contender, m -> m.result().casesPerSecond()).max().orElse(0);
    }

    /// What we are to a rival with 32 in flight, which is what we hold ourselves to.
    private static double with32(
            List<Measured> all, Rival rival, ToDoubleFunction<Measured> figure) {
        return with32(all, Ours.NAME, figure) / with32(all, rival.name(), figure);
    }

    private static double with32(
            List<Measured> all, String contender, ToDoubleFunction<Measured> figure) {
        return all.stream()
                .filter(m -> m.contender().equals(contender))
                .filter(m -> m.stage().toString().startsWith("closed 32"))
                .mapToDouble(figure)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// How much the machine has changed under the comparison.
    static void drift(double floorBefore, double floorAfter) {
        System.out.printf(
                Locale.ROOT,
                "the floor afterwards / before: %.2f%s%n",
                floorAfter / floorBefore,
                Math.abs(floorAfter / floorBefore - 1) > 0.15
                        ? "  NOT THE SAME MACHINE: measure again"
                        : "");
    }

    private static java.util.stream.DoubleStream closed(
            List<Measured> all, String contender, ToDoubleFunction<Measured> figure) {
        return all.stream()
                .filter(m -> m.contender().equals(contender) && m.closed())
                .mapToDouble(figure);
    }

    private static void idle(List<Measured> all) {
        for (var m : all) {
            if (m.stage() instanceof Stage.Open(var rate, _) && rate == Plan.IDLE) {
                var through = m.result().through();
                System.out.printf(
                        Locale.ROOT,
                        "idle, accepted to completed: %-15s p50 %6.1f  p95 %6.1f  p99 %6.1f ms (%d cases)%n",
                        m.contender(),
                        through.p50(),
                        through.p95(),
                        through.p99(),
                        m.result().cases());
            }
        }
    }

    /// The first open stage that is not idle.
    private static void underSameArrivals(List<Measured> all) {
        var camunda = p99(all, Rival.CAMUNDA.name());
        var ours = p99(all, Ours.NAME);
        if (camunda.isPresent() && ours.isPresent()) {
            System.out.printf(
                    Locale.ROOT,
                    "p99 at 70 %% of Camunda's best: ours / Camunda %.2f%n",
                    ours.getAsDouble() / camunda.getAsDouble());
        }
    }

    private static OptionalDouble p99(List<Measured> all, String contender) {
        return all.stream()
                .filter(m -> m.contender().equals(contender))
                .filter(m -> m.stage() instanceof Stage.Open(var rate, _) && rate != Plan.IDLE)
                .mapToDouble(m -> m.result().total().p99())
                .findFirst();
    }
}
