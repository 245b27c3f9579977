package org.yijianshi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a module can say to people by a code, found in its sources, and the texts it has for it: a
/// code without a text would reach somebody as it stands.
public final class SpokenCodes {

    private static final Pattern REFUSAL = Pattern.compile("new Refusal\\(\\s*\"([a-z-]+)\"");
    private static final Pattern BAD_REQUEST =
            Pattern.compile("Problem\\.badRequest\\(\\s*\"([a-z-]+)\"");
    private static final Pattern CONFLICT =
            Pattern.compile("Problem\\.conflict\\(\\s*\"([a-z-]+)\"");

    /// As in `new Problem(404, "not-found"` and `case 404 -> "not-found"`.
    private static final Pattern WITH_STATUS =
            Pattern.compile("\\b([45]\\d\\d)(?:,| ->)\\s*\"([a-z-]+)\"");

    /// The pointer may be put together, but the code stands as it is.
    private static final Pattern VIOLATION =
            Pattern.compile("new Violation\\(\\s*[^;,]+,\\s*\"(\\w+)\"");

    private static final Pattern CONCERN = Pattern.compile("new Concern\\(\\s*\"(\\w+)\"");

    private SpokenCodes() {}

    /// The slugs of problems that are made in these sources, each with the statuses it comes with.
    public static SortedMap<String, SortedSet<Integer>> problems(Path sources) {
        var found = new TreeMap<String, SortedSet<Integer>>();
        for (var source : sources(sources).toList()) {
            slugs(source, REFUSAL).forEach(slug -> add(found, slug, 409));
            slugs(source, CONFLICT).forEach(slug -> add(found, slug, 409));
            slugs(source, BAD_REQUEST).forEach(slug -> add(found, slug, 400));
            WITH_STATUS
                    .matcher(source)
                    .results()
                    .forEach(m -> add(found, m.group(2), Integer.parseInt(m.group(1))));
        }
        return found;
    }

    /// The codes of violations that are made in these sources under a literal code.
    public static SortedSet<String> violations(Path sources) {
        var found = new TreeSet<String>();
        sources(sources).forEach(source -> slugs(source, VIOLATION).forEach(found::add));
        return found;
    }

    /// The codes of concerns that are made in these sources under a literal code.
    public static SortedSet<String> concerns(Path sources) {
        var found = new TreeSet<String>();
        sources(sources).forEach(source -> slugs(source, CONCERN).forEach(found::add));
        return found;
    }

    /// A bundle's texts, read as the services read it.
    ///
    /// @param bundle the path of a properties file in UTF-8
    public static Properties texts(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<String> slugs(String source, Pattern pattern) {
        return pattern.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static void add(SortedMap<String, SortedSet<Integer>> found, String slug, int status) {
        found.computeIfAbsent(slug, _ -> new TreeSet<>()).add(status);
    }

    private static Stream<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(SpokenCodes::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
