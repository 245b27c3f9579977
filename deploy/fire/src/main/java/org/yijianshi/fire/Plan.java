package org.yijianshi.fire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// What a run does, all of it decided by profile and seed.
///
/// @param kills how many times something is killed, several services at once counted once
/// @param bugs which bugs are planted: `true` for all, or names with commas between
/// @param crashes how many services crash at each failpoint
/// @param patience a run that has not ended by then never will
record Plan(
        Path root,
        Path data,
        long seed,
        int cases,
        int kills,
        int crashes,
        int duplicates,
        int reordered,
        int poison,
        Duration patience,
        String bugs) {

    /// How much of everything.
    private record Profile(Map<String, Integer> amounts, Duration patience) {

        private static final Map<String, Profile> ALL =
                Map.of(
                        "ci",
                        new Profile(2_000, 12, 1, 10_000, 500, Duration.ofMinutes(45)),
                        "release",
                        new Profile(50_000, 100, 7, 250_000, 10_000, Duration.ofHours(3)),
                        "spark",
                        new Profile(150, 3, 0, 700, 40, Duration.ofMinutes(20)));

        /// @param records how many are repeated, and how many more delayed and reordered
        Profile(int cases, int kills, int crashes, int records, int poison, Duration patience) {
            this(
                    Map.of(
                            "cases", cases,
                            "kills", kills,
                            "crashes", crashes,
                            "duplicates", records,
                            "reordered", records,
                            "poison", poison),
                    patience);
        }

        static Profile named(String name) {
            var profile = ALL.get(name);
            if (profile == null) {
                throw new IllegalArgumentException("no profile " + name);
            }
            return profile;
        }

        int amount(Map<String, String> given, String what) {
            var usual = Objects.requireNonNull(amounts.get(what));
            return Integer.parseInt(given.getOrDefault(what, "" + usual));
        }
    }

    /// @throws IllegalArgumentException if one of them is unknown: a run with a slip of the pen in
    ///   its name would be taken for what it was to be
    static Plan of(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            given.put(parts[0], parts.length > 1 ? parts[1] : "true");
        }
        var profile = Profile.named(given.getOrDefault("profile", "ci"));
        var unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(profile.amounts.keySet());
        unknown.removeAll(Set.of("root", "data", "profile", "seed", "bugs"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + unknown);
        }
        return new Plan(
                Path.of(Objects.requireNonNull(given.get("root"))),
                Path.of(Objects.requireNonNull(given.get("data"))),
                Long.parseLong(
                        given.getOrDefault("seed", "" + new SplittableRandom().nextInt(1 << 30))),
                profile.amount(given, "cases"),
                profile.amount(given, "kills"),
                profile.amount(given, "crashes"),
                profile.amount(given, "duplicates"),
                profile.amount(given, "reordered"),
                profile.amount(given, "poison"),
                profile.patience,
                given.getOrDefault("bugs", ""));
    }

    /// Messages of ours per case, roughly: rates follow from it.
    private static final int MESSAGES_PER_CASE = 42;

    /// Chance alone, and the refusals of a dead service, must not leave a small run short.
    private static final double MARGIN = 1.1;

    /// How many cases are asked for: a tenth more, of a large run less.
    int asked() {
        return cases + Math.min(cases / 10, 500);
    }

    double rate(int number) {
        return Math.min(0.5, MARGIN * number / (cases * (double) MESSAGES_PER_CASE));
    }
}
