package org.yijianshi.bankaccount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsTest {

    private static final Pattern SENTENCE_END = Pattern.compile("[。；]");

    private final BankAccountDepartment department =
            new BankAccountDepartment(_ -> new SimulatedBankCore(new CountingNumbers()));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_code_has_a_text_and_every_text_a_code(String language) throws IOException {
        var texts = texts(language);

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Arrays.stream(BankConcern.values())
                                                .map(concern -> "concern." + concern),
                                        department.reasons().stream()
                                                .map(reason -> "reason." + reason.code()))
                                .toList());
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void chinese_sentences_are_chinese_short_and_never_scold() throws IOException {
        assertThat(texts("zh").values())
                .flatMap(text -> SENTENCE_END.splitAsStream(text.toString()).toList())
                .allSatisfy(
                        sentence ->
                                assertThat(sentence)
                                        .matches(".*\\p{IsHan}.*")
                                        .hasSizeLessThanOrEqualTo(40)
                                        .doesNotContain("非法", "无效", "错误", "相关部门", "尽快"));
    }

    @Test
    void a_supplement_replaces_only_the_section_that_is_this_departments_own() {
        assertThat(department.reasons())
                .allSatisfy(reason -> assertThat(reason.sections()).isSubsetOf(List.of("bank")));
    }

    private static Properties texts(String language) throws IOException {
        var file = "/bank-account-texts_%s.properties".formatted(language);
        var texts = new Properties();
        try (var in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(file));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
