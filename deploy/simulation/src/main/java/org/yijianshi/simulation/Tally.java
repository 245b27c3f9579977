package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Adds up what many seeds showed.
final class Tally {

    private final Counts<Fault> faults = new Counts<>(Fault.class);
    private final Counts<Invariant> checks = new Counts<>(Invariant.class);
    private final Map<String, Long> stories = new TreeMap<>();
    private final List<String> violations = new ArrayList<>();
    private long cases;
    private long events;
    private long hash;
    private @Nullable Long firstBad;

    static Tally of(long seed, World world, Findings findings) {
        var tally = new Tally();
        tally.cases = world.applicants.size();
        tally.hash = world.hash();
        for (var node : world.nodes()) {
            tally.events += node.log.all().size();
            node.log.all().forEach(e -> tally.happened(e.getPayloadType().getSimpleName(), 1));
        }
        for (var fault : Fault.values()) {
            tally.faults.add(fault, world.chance.happened(fault));
        }
        for (var invariant : Invariant.values()) {
            tally.checks.add(invariant, findings.checked(invariant));
        }
        findings.violations().forEach(what -> tally.bad(seed, what));
        return tally;
    }

    /// A run that did not come to its end.
    static Tally ofBroken(long seed, String how) {
        var tally = new Tally();
        tally.bad(seed, how);
        return tally;
    }

    private void bad(long seed, String what) {
        firstBad = seed;
        violations.add("seed " + seed + ": " + what);
    }

    private void happened(String story, long times) {
        stories.merge(story, times, Long::sum);
    }

    List<String> violations() {
        return violations;
    }

    /// Adds what further seeds showed.
    void add(Tally further) {
        cases += further.cases;
        events += further.events;
        hash = hash * 31 + further.hash;
        further.stories.forEach(this::happened);
        for (var fault : Fault.values()) {
            faults.add(fault, further.faults.of(fault));
        }
        for (var invariant : Invariant.values()) {
            checks.add(invariant, further.checks.of(invariant));
        }
        violations.addAll(further.violations);
        firstBad = firstBad == null ? further.firstBad : firstBad;
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

    /// What happened, in which order; equal for the same seeds.
    long hash() {
        return hash;
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
        out.printf(Locale.ROOT, "violations: %,d%n", violations.size());
        if (firstBad != null) {
            out.println("first failing seed: " + firstBad);
        }
    }

    private static void line(PrintStream out, String what, long times) {
        out.printf(Locale.ROOT, "  %-28s %,12d%n", what, times);
    }
}
