import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks (or, with `apply`, rewrites) every Java file of the tree in the house style, AOSP at 100
/// columns.
class Format {

    public static void main(String[] args) throws Exception {
        boolean apply = args.length > 0 && args[0].equals("apply");
        List<Path> sources;
        try (var tree = Files.walk(Path.of("."))) {
            sources =
                    tree.filter(p -> p.toString().endsWith(".java"))
                            .filter(p -> !p.toString().contains("target"))
                            .toList();
        }
        var off = sources.parallelStream().filter(p -> differs(p, apply)).sorted().toList();
        if (off.isEmpty() || apply) {
            System.out.printf(
                    "%d Java files in the house style (%d rewritten)%n",
                    sources.size(), off.size());
            return;
        }
        off.forEach(p -> System.err.println("not in the house style: " + p));
        System.err.println("run: mvn -N verify -Dformat=apply");
        System.exit(1);
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            var options = JavaFormatterOptions.builder().style(Style.AOSP).build();
            var before = Files.readString(file);
            var after =
                    new Formatter(options)
                            .formatSource(
                                    RemoveUnusedImports.removeUnusedImports(
                                            ImportOrderer.reorderImports(before, Style.AOSP)));
            if (before.equals(after)) {
                return false;
            }
            if (apply) {
                Files.writeString(file, after);
            }
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
