package org.yijianshi.benchmark;

import java.nio.file.Path;
import java.util.List;

/// Compares what a case costs us with what it costs others on the same machine, and prints it.
public final class Benchmark {

    private Benchmark() {}

    /// Arguments: the project's root, a directory for the data that is emptied first, and what to
    /// do: nothing or `--short`.
    public static void main(String[] args) throws Exception {
        var root = Path.of(args[0]);
        var data = Path.of(args[1]);
        var rest = List.of(args).subList(2, args.length);
        switch (String.join(" ", rest)) {
            case "" -> compare(Plan.FULL, root, data);
            case "--short" -> compare(Plan.SHORT, root, data);
            default -> throw new IllegalArgumentException("not understood: " + rest);
        }
    }

    private static void compare(Plan plan, Path root, Path data) throws Exception {
        Report.print(new Comparison(plan, root, data).run());
    }
}
