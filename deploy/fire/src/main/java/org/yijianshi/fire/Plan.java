package org.yijianshi.fire;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// What a run does, all of it decided by profile and seed.
///
/// @param kills how many times something is killed, several services at once counted once
/// @param bugs which bugs are planted: `true` for all, or names with commas between
/// @param crashes how many services crash at each failpoint
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
        String bugs) {

    static Plan of(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.replaceFirst("^--", "").split("=", 2);
            given.put(parts[0], parts.length > 1 ? parts[1] : "true");
        }
        var profile = given.getOrDefault("profile", "ci");
        var base =
                switch (profile) {
                    case "ci" -> new int[] {2_000, 12, 1, 10_000, 10_000, 500};
                    case "release" -> new int[] {50_000, 100, 7, 250_000, 250_000, 10_000};
                    case "spark" -> new int[] {150, 3, 0, 700, 700, 40};
                    default -> throw new IllegalArgumentException("no profile " + profile);
                };
        return new Plan(
                Path.of(Objects.requireNonNull(given.get("root"))),
                Path.of(Objects.requireNonNull(given.get("data"))),
                Long.parseLong(
                        given.getOrDefault("seed", "" + new SplittableRandom().nextInt(1 << 30))),
                number(given, "cases", base[0]),
                number(given, "kills", base[1]),
                number(given, "crashes", base[2]),
                number(given, "duplicates", base[3]),
                number(given, "reordered", base[4]),
                number(given, "poison", base[5]),
                given.getOrDefault("bugs", ""));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, "" + otherwise));
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
