package org.yijianshi.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A module's texts in Chinese and English, and all that is wrong with them: a code without a text
/// reaches somebody as it stands, a text without a code is forgotten in the next correction, and a
/// Chinese sentence that is long or scolds is no help (an English one is checked by eye).
///
/// @param folder where the bundle is
/// @param bundle the first word of its files, `<bundle>-texts_zh.properties`
public record ModuleTexts(Path folder, String bundle) {

    private static final Path PLATFORM = Path.of("../../shared-kernel/platform/src/main/resources");
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private static final Pattern SENTENCE_END = Pattern.compile("。");
    private static final Pattern CLAUSE_END = Pattern.compile("[。；]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final int LONGEST = 40;
    private static final List<String> SCOLDING =
            List.of("非法", "无效", "错误", "有误", "予以", "相关部门", "尽快");

    /// The texts of the module whose tests are run.
    public static ModuleTexts of(String bundle) {
        return new ModuleTexts(Path.of("src/main/resources"), bundle);
    }

    /// The keys of what each problem made in these sources is called and asks for; for some the
    /// platform has the texts.
    public static List<String> problemKeys(Path sources) {
        return SpokenCodes.problems(sources).keySet().stream()
                .map(slug -> List.of("problem." + slug + ".title", "problem." + slug + ".detail"))
                .filter(keys -> !isOfThePlatform(keys))
                .flatMap(List::stream)
                .toList();
    }

    /// The keys of these causes in a form; for some the platform has the text.
    public static List<String> violationKeys(Collection<String> codes) {
        return codes.stream()
                .map("violation."::concat)
                .filter(key -> !isOfThePlatform(List.of(key)))
                .toList();
    }

    private static boolean isOfThePlatform(Collection<String> keys) {
        return new ModuleTexts(PLATFORM, "platform").missing(keys).isEmpty();
    }

    /// All that is wrong with the texts, when these keys and no others are said; empty when nothing
    /// is.
    ///
    /// @param keys each once
    public List<String> faults(Collection<String> keys) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<String>();
        keys.stream().filter(key -> !seen.add(key)).map("twice: "::concat).forEach(faults::add);
        faults.addAll(missing(keys));
        for (var language : LANGUAGES) {
            var unused = new TreeSet<>(in(language).stringPropertyNames());
            unused.removeAll(seen);
            unused.forEach(key -> faults.add(language + " unused: " + key));
        }
        faults.addAll(wording());
        return faults;
    }

    /// Which of these keys have no text.
    public List<String> missing(Collection<String> keys) {
        var missing = new ArrayList<String>();
        for (var language : LANGUAGES) {
            var known = in(language).stringPropertyNames();
            keys.stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(language + " missing: " + key));
        }
        return missing;
    }

    /// All texts that are empty and all Chinese ones that are not Chinese, too long or scolding.
    public List<String> wording() {
        var faults = new ArrayList<String>();
        for (var language : LANGUAGES) {
            in(language)
                    .forEach(
                            (key, text) ->
                                    wording(language, text.toString())
                                            .map(fault -> language + " " + key + fault)
                                            .forEach(faults::add));
        }
        faults.sort(Comparator.naturalOrder());
        return faults;
    }

    /// The texts in one language.
    public Properties in(String language) {
        return SpokenCodes.texts(folder.resolve(bundle + "-texts_" + language + ".properties"));
    }

    private static Stream<String> wording(String language, String text) {
        if (text.isBlank()) {
            return Stream.of(" is empty");
        }
        if (!language.equals("zh")) {
            return Stream.of();
        }
        var tooLong = SENTENCE_END.splitAsStream(text).filter(s -> s.length() > LONGEST);
        var foreign = CLAUSE_END.splitAsStream(text).filter(c -> !CHINESE.matcher(c).find());
        var scolding = SCOLDING.stream().filter(text::contains);
        return Stream.of(
                        tooLong.map(" is too long: "::concat),
                        foreign.map(" is not Chinese: "::concat),
                        scolding.map(" scolds: "::concat))
                .flatMap(faults -> faults);
    }
}
