package org.yijianshi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes `docs/problems.md` from the texts of all modules and the statuses in their sources.
final class ProblemCatalogue {

    static final String COMMAND = "mvn -pl shared-kernel/testkit -am test -Dproblems.write=true";

    private static final Map<String, String> TITLES =
            Map.of("platform", "Every service", "department", "Every department");

    /// A module that speaks to people.
    ///
    /// @param name the first word of its bundle
    record Module(String name, Path sources, Properties zh, Properties en) {

        String title() {
            return TITLES.getOrDefault(name, "`" + name + "`");
        }

        /// Codes with a text, `prefix.<code><suffix>`.
        SortedSet<String> codes(String prefix, String suffix) {
            return zh.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(prefix) && key.endsWith(suffix))
                    .map(key -> key.substring(prefix.length(), key.length() - suffix.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private ProblemCatalogue() {}

    /// What every service shares first, then the others by name.
    static List<Module> modules() {
        var modules = new ArrayList<Module>();
        for (var folder : List.of("../../shared-kernel", "../../services")) {
            for (var module : list(Path.of(folder))) {
                bundles(module.resolve("src/main/resources"))
                        .forEach(bundle -> modules.add(module(module, bundle)));
            }
        }
        modules.sort(
                (a, b) -> rank(a) == rank(b) ? a.name().compareTo(b.name()) : rank(a) - rank(b));
        return modules;
    }

    static Map<String, SortedSet<Integer>> statuses(List<Module> modules) {
        var statuses = new TreeMap<String, SortedSet<Integer>>();
        for (var module : modules) {
            SpokenCodes.problems(module.sources())
                    .forEach(
                            (slug, found) ->
                                    statuses.computeIfAbsent(slug, _ -> new TreeSet<>())
                                            .addAll(found));
        }
        return statuses;
    }

    static String markdown() {
        var modules = modules();
        var statuses = statuses(modules);
        return introduction()
                + modules.stream()
                        .map(module -> problems(module, statuses))
                        .collect(Collectors.joining())
                + codes(modules, "violation.", VIOLATIONS)
                + codes(modules, "concern.", CONCERNS);
    }

    private static String introduction() {
        return """
            # Problems

            <!-- Generated from the texts of all modules; to write it again: %s -->

            Whatever goes wrong is answered as `application/problem+json` (RFC 9457), in Chinese or, with
            `Accept-Language: en`, in English. `type` is `/problems/` and the slug below; `errors[]`, where
            there are any, names each place by a JSON pointer and each cause by a code. Its text
            may repeat a figure or a date of the form, never anything about a person.
            """
                .formatted(COMMAND);
    }

    private static final String VIOLATIONS =
            """

            # Violations

            What is wrong with a form, in `errors[]` of `invalid-form` and in the answers of prechecks. Codes
            in small letters are the keywords of the section's JSON Schema. `{0}`, `{1}`, … are figures and
            dates.
            """;

    private static final String CONCERNS =
            """

            # Concerns

            Why a department's published rules did not decide an item by themselves: an officer looks. They
            are named in the worklist, in prechecks, and in `errors[]` of `cannot-be-approved`.
            """;

    private static String problems(Module module, Map<String, SortedSet<Integer>> statuses) {
        var rows =
                module.codes("problem.", ".title").stream()
                        .map(
                                slug ->
                                        row(
                                                module,
                                                slug,
                                                statuses.getOrDefault(slug, new TreeSet<>())))
                        .toList();
        return rows.isEmpty()
                ? ""
                : """

                ## %s

                | Type | Status | Meaning | What to do | 中文 |
                |---|---|---|---|---|
                %s
                """
                        .formatted(module.title(), String.join("\n", rows));
    }

    private static String row(Module module, String slug, SortedSet<Integer> statuses) {
        var key = "problem." + slug;
        return "| `%s` | %s | %s | %s | %s：%s |"
                .formatted(
                        slug,
                        statuses.stream().map(Object::toString).collect(Collectors.joining(", ")),
                        module.en().getProperty(key + ".title"),
                        module.en().getProperty(key + ".detail"),
                        module.zh().getProperty(key + ".title"),
                        module.zh().getProperty(key + ".detail"));
    }

    private static String codes(List<Module> modules, String prefix, String introduction) {
        return introduction
                + modules.stream()
                        .filter(module -> !module.codes(prefix, "").isEmpty())
                        .map(module -> codes(module, prefix))
                        .collect(Collectors.joining());
    }

    private static String codes(Module module, String prefix) {
        return """

        ## %s

        | Code | 中文 | English |
        |---|---|---|
        %s
        """
                .formatted(
                        module.title(),
                        module.codes(prefix, "").stream()
                                .map(code -> row(module, prefix, code))
                                .collect(Collectors.joining("\n")));
    }

    private static String row(Module module, String prefix, String code) {
        return "| `%s` | %s | %s |"
                .formatted(
                        code,
                        module.zh().getProperty(prefix + code),
                        module.en().getProperty(prefix + code));
    }

    private static int rank(Module module) {
        return module.name().equals("platform") ? 0 : module.name().equals("department") ? 1 : 2;
    }

    private static Stream<Path> bundles(Path resources) {
        return list(resources).stream()
                .filter(file -> file.getFileName().toString().endsWith("-texts_zh.properties"));
    }

    private static Module module(Path folder, Path bundle) {
        var file = bundle.getFileName().toString();
        return new Module(
                file.replace("-texts_zh.properties", ""),
                folder.resolve("src/main/java"),
                SpokenCodes.texts(bundle),
                SpokenCodes.texts(bundle.resolveSibling(file.replace("_zh.", "_en."))));
    }

    private static List<Path> list(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
