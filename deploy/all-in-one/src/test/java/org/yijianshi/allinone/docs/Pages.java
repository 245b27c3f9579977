package org.yijianshi.allinone.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages of the project, as the tests of this package look at them.
final class Pages {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern FENCE =
            Pattern.compile("^```\\w*\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private Pages() {}

    static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String page) {
        return read(ROOT.resolve(page));
    }

    /// Every page in Markdown, whatever was built or run beside it.
    static List<Path> all() throws IOException {
        var pages = new ArrayList<Path>();
        Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        var name = String.valueOf(directory.getFileName());
                        var ours =
                                directory.equals(ROOT)
                                        || !(name.startsWith(".") || NOT_OURS.contains(name));
                        return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".md")) {
                            pages.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return pages;
    }

    /// Where a page links to inside the project.
    static Stream<Path> links(Path page) {
        return LINK.matcher(read(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                .map(link -> page.resolveSibling(link).normalize());
    }

    /// What a page shows between fences: commands, answers, pictures.
    static List<String> fenced(String page) {
        return FENCE.matcher(read(page)).results().map(block -> block.group(1)).toList();
    }

    /// The cells of every row of every table, headings aside.
    static List<List<String>> rows(String page) {
        return read(page)
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| English"))
                .map(line -> List.of(line.substring(1, line.length() - 1).split(" \\| ", -1)))
                .map(cells -> cells.stream().map(String::strip).toList())
                .toList();
    }

    static List<String> matches(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(Pages::wanted)
                .toList();
    }

    private static String wanted(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }
}
