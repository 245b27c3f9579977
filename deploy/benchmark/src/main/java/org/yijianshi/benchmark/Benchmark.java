package org.yijianshi.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Compares what a case costs us with what it costs others on the same machine, and prints it.
public final class Benchmark {

    private Benchmark() {}

    private static final List<Long> SIZES = List.of(10_000L, 100_000L, 500_000L);

    /// Arguments: the project's root, a directory for the data that is emptied first, and what to
    /// do, as the module's page says.
    public static void main(String[] args) throws Exception {
        var root = Path.of(args[0]);
        var data = dataDirectory(args[1]);
        var rest = List.of(args).subList(2, args.length);
        var named = rest.stream().skip(1).toList();
        switch (rest.isEmpty() ? "" : rest.getFirst()) {
            case "" -> compare(Plan.FULL, root, data);
            case "--short" -> compare(Plan.SHORT, root, data);
            case "against" -> compare(Plan.FULL.against(named), root, data);
            case "--short-against" -> compare(Plan.SHORT.against(named), root, data);
            case "ours" -> compare(Plan.ofOurs(named), root, data);
            case "replay" -> new Replay(root, data, sizes(rest).getFirst()).run();
            case "pages" -> new Pages(root, data, cases(rest)).run();
            case "signing-in" -> new SigningIn(data).run();
            case "recovery" -> new Recovery(root, data, rounds(rest)).run();
            case "growth" -> new Growth(root, data, sizes(rest)).run();
            default -> throw new IllegalArgumentException("not understood: " + rest);
        }
    }

    /// Outside the checkout, so that what a run leaves behind is never taken for part of the
    /// project.
    private static Path dataDirectory(String given) {
        var directory = Path.of(given).toAbsolutePath().normalize();
        if (given.startsWith("-") || Files.exists(directory.resolve("pom.xml"))) {
            throw new IllegalArgumentException("not a directory for data: " + given);
        }
        return directory;
    }

    private static void compare(Plan plan, Path root, Path data) throws Exception {
        var comparison = new Comparison(plan, root, data);
        try {
            comparison.run();
        } finally {
            Report.print(comparison.measured());
        }
    }

    private static long cases(List<String> arguments) {
        return arguments.size() > 1 ? Long.parseLong(arguments.get(1)) : SIZES.getFirst();
    }

    private static long rounds(List<String> arguments) {
        return arguments.size() > 1 ? Long.parseLong(arguments.get(1)) : 3;
    }

    private static List<Long> sizes(List<String> arguments) {
        var given = arguments.stream().skip(1).map(Long::valueOf).toList();
        if (given.size() > SIZES.size()) {
            throw new IllegalArgumentException("at most three sizes: " + given);
        }
        return given.isEmpty() ? SIZES : given;
    }
}
