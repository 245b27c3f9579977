package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Adds up what many seeds showed.
final class Tally {

    private final Counts<Fault> faults = new Counts<>(Fault.class);
    private final Counts<Invariant> checks = new Counts<>(Invariant.class);
    private final Map<String, Long> stories = new TreeMap<>();
    private long cases;
    private long events;
    private long violations;
    private long hash;
    private @Nullable Long firstBad;

    void add(long seed, World world, Findings findings) {
        cases += world.applicants.size();
        hash = hash * 31 + world.hash();
        for (var node : world.nodes()) {
            events += node.log.all().size();
            node.log
                    .all()
                    .forEach(e -> stories.merge(e.getPayloadType().getSimpleName(), 1L, Long::sum));
        }
        for (var fault : Fault.values()) {
            faults.add(fault, world.chance.happened(fault));
        }
        for (var invariant : Invariant.values()) {
            checks.add(invariant, findings.checked(invariant));
        }
        if (!findings.violations().isEmpty()) {
            bad(seed, findings.violations().size());
        }
    }

    /// A run that did not come to its end.
    void broken(long seed) {
        bad(seed, 1);
    }

    private void bad(long seed, int many) {
        violations += many;
        firstBad = firstBad == null ? (Long) seed : firstBad;
    }

    long happened(Fault fault) {
        return faults.of(fault);
    }

    long checked(Invariant invariant) {
        return checks.of(invariant);
    }

    long cases() {
        return cases;
    }

    @Nullable Long firstBad() {
        return firstBad;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%,d cases, %,d events, trace %016x%n", cases, events, hash);
        out.println("what happened:");
        stories.forEach((what, times) -> line(out, what, times));
        out.println("faults injected:");
        for (var fault : Fault.values()) {
            line(out, fault.name(), faults.of(fault));
        }
        out.println("invariants checked:");
        for (var invariant : Invariant.values()) {
            line(out, invariant.name(), checks.of(invariant));
        }
        out.printf(Locale.ROOT, "violations: %,d%n", violations);
    }

    private static void line(PrintStream out, String what, long times) {
        out.printf(Locale.ROOT, "  %-28s %,12d%n", what, times);
    }
}
