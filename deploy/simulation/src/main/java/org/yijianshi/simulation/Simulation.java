package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.Passing;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Runs many seeds and says what it saw: cases per second, faults, checks, and every seed that did
/// not hold. All of one seed happens in one thread; several seeds run side by side.
public final class Simulation {

    /// How many cases share one run; enough to meet each other.
    private static final int CASES = 25;

    private static final int REPORTS = 10;

    /// Behind the real classes stands one world at a time, so each thread has its own.
    private static final ThreadLocal<Simulation> OF_THIS_THREAD =
            ThreadLocal.withInitial(Simulation::new);

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
        int many = Integer.parseInt(args[1]);
        boolean holds =
                args[0].equals("bugs")
                        ? OF_THIS_THREAD.get().catchAll(many)
                        : runAll(Long.parseLong(args[0]), many);
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

    /// Whatever a seed does, it is named, and at once.
    Tally examine(long seed) {
        var tally = tally(seed);
        tally.violations().forEach(System.out::println);
        return tally;
    }

    private Tally tally(long seed) {
        try {
            var world = run(seed, null);
            return Tally.of(seed, world, Checker.check(world));
        } catch (OutOfMemoryError tooManyAtOnce) {
            throw tooManyAtOnce; // not the seed's doing
        } catch (RuntimeException | Error broken) {
            return Tally.ofBroken(seed, "broke off: " + Passing.trace(broken));
        }
    }

    /// Examines a range of seeds on all processors.
    ///
    /// @return what each showed, in the order of the seeds
    static List<Tally> sideBySide(long first, int seeds) {
        return LongStream.range(first, first + seeds)
                .parallel()
                .mapToObj(seed -> OF_THIS_THREAD.get().examine(seed))
                .toList();
    }

    private static boolean runAll(long first, int seeds) {
        var tally = new Tally();
        var speed = new Speed();
        int step = Math.max(1, seeds / REPORTS);
        for (int done = 0; done < seeds; done += step) {
            sideBySide(first + done, Math.min(step, seeds - done)).forEach(tally::add);
            speed.print(System.out, tally.cases());
        }
        tally.print(System.out);
        return tally.firstBad() == null;
    }
}
