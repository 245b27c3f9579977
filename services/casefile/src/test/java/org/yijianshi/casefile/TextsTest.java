package org.yijianshi.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.testkit.ModuleTexts;
import org.yijianshi.testkit.SpokenCodes;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;

/// The texts of the case file's own answers; those of the themes' rules are tested beside them.
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final ModuleTexts TEXTS = ModuleTexts.of("casefile");

    @Test
    void every_refusal_and_problem_has_a_title_and_a_detail() {
        assertThat(SpokenCodes.problems(SOURCES)).hasSizeGreaterThan(9);
        assertThat(TEXTS.missing(ModuleTexts.problemKeys(SOURCES))).isEmpty();
    }

    @Test
    void every_violation_has_a_text() {
        var violations = SpokenCodes.violations(SOURCES);

        assertThat(violations)
                .contains("THEME", "ZONE_NOT_SERVED", "ITEM_NEEDED", "SECTION_MISSING", "required");
        assertThat(TEXTS.missing(ModuleTexts.violationKeys(violations))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_receipt_says_what_is_promised(String language) {
        var texts = TEXTS.in(language);

        assertThat(List.of("receipt.promise.share", "receipt.promise.minutes"))
                .allSatisfy(
                        key ->
                                assertThat(MessageFormat.format(texts.getProperty(key), "0.5"))
                                        .contains("0.5"));
    }

    @Test
    void no_text_is_empty_and_chinese_ones_are_plain_and_short() {
        assertThat(TEXTS.wording()).isEmpty();
    }
}
