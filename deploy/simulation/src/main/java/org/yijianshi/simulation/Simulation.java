package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.Passing;

import java.util.Optional;

/// Runs seed after seed and says what it saw: cases per second, faults, checks, and every seed that
/// did not hold.
public final class Simulation {

    /// How many cases share one run; enough to meet each other.
    private static final int CASES = 25;

    private static final int REPORTS = 10;

    private final Rooms rooms = new Rooms();
    private final Forms forms = new Forms();

    /// One run, repeatable.
    World run(long seed, @Nullable Bug bug) {
        return new World(rooms, forms, seed, bug).run(CASES);
    }

    /// What the first seed that notices a bug says of it; nothing if none of so many does.
    Optional<String> caught(Bug bug, int seeds) {
        for (long seed = 1; seed <= seeds; seed++) {
            var first = firstViolation(bug, seed);
            if (first.isPresent()) {
                return Optional.of("seed " + seed + ": " + first.get());
            }
        }
        return Optional.empty();
    }

    private Optional<String> firstViolation(Bug bug, long seed) {
        try {
            return Checker.check(run(seed, bug)).violations().stream().findFirst();
        } catch (RuntimeException broken) {
            return Optional.of("broke off: " + broken.getClass().getSimpleName());
        }
    }

    /// Runs a range of seeds, or looks for the first seed that notices each bug.
    ///
    /// @param args the first seed and how many; or `bugs` and how many seeds at most for each
    public static void main(String[] args) {
        var simulation = new Simulation();
        int many = Integer.parseInt(args[1]);
        boolean holds =
                args[0].equals("bugs")
                        ? simulation.catchAll(many)
                        : simulation.runAll(Long.parseLong(args[0]), many);
        System.exit(holds ? 0 : 1);
    }

    private boolean catchAll(int seeds) {
        boolean all = true;
        for (var bug : Bug.values()) {
            var caught = caught(bug, seeds);
            System.out.println(bug + ": " + caught.orElse("NOT CAUGHT"));
            all &= caught.isPresent();
        }
        return all;
    }

    /// Whatever a seed does, it is named.
    void examine(long seed, Tally tally) {
        try {
            var world = run(seed, null);
            var findings = Checker.check(world);
            tally.add(seed, world, findings);
            findings.violations().forEach(what -> System.out.println("seed " + seed + ": " + what));
        } catch (RuntimeException | Error broken) {
            tally.broken(seed);
            System.out.println("seed " + seed + " broke off: " + Passing.trace(broken));
        }
    }

    private boolean runAll(long first, int seeds) {
        var tally = new Tally();
        var speed = new Speed();
        for (int i = 1; i <= seeds; i++) {
            long seed = first + i - 1;
            examine(seed, tally);
            if (i % Math.max(1, seeds / REPORTS) == 0) {
                speed.print(System.out, tally.cases());
            }
        }
        tally.print(System.out);
        if (tally.firstBad() != null) {
            System.out.println("first failing seed: " + tally.firstBad());
        }
        return tally.firstBad() == null;
    }
}
