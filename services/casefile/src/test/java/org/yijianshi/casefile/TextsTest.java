package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.testkit.SpokenCodes;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;

/// The texts of the case file's own answers; those of the themes' rules are tested beside them.
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PLATFORM = Path.of("../../shared-kernel/platform/src/main/resources");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_refusal_and_problem_has_a_title_and_a_detail(String language) {
        var known = texts(language).stringPropertyNames();
        var shared =
                SpokenCodes.texts(PLATFORM.resolve("platform-texts_" + language + ".properties"));

        assertThat(SpokenCodes.problems(SOURCES).keySet())
                .hasSizeGreaterThan(9)
                .filteredOn(slug -> !shared.containsKey("problem." + slug + ".title"))
                .allSatisfy(
                        slug ->
                                assertThat(known)
                                        .contains(
                                                "problem." + slug + ".title",
                                                "problem." + slug + ".detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_violation_has_a_text(String language) {
        assertThat(SpokenCodes.violations(SOURCES))
                .contains("THEME", "ZONE_NOT_SERVED", "ITEM_NEEDED", "SECTION_MISSING", "required")
                .allSatisfy(
                        code ->
                                assertThat(texts(language).stringPropertyNames())
                                        .contains("violation." + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_receipt_says_what_is_promised(String language) {
        var texts = texts(language);

        assertThat(List.of("receipt.promise.share", "receipt.promise.minutes"))
                .allSatisfy(
                        key ->
                                assertThat(MessageFormat.format(texts.getProperty(key), "0.5"))
                                        .contains("0.5"));
    }

    @Test
    void chinese_sentences_are_short() {
        assertThat(texts("zh").values())
                .flatMap(text -> List.of(text.toString().split("[。：；]")))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThanOrEqualTo(40));
    }

    private static Properties texts(String language) {
        return SpokenCodes.texts(RESOURCES.resolve("casefile-texts_" + language + ".properties"));
    }
}
