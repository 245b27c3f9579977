package org.yijianshi.socialsecurity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.Reason;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

class TextsTest {

    private static final List<Reason> REASONS = new SocialSecurityDepartment().reasons();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_code_has_its_text_and_every_text_its_code(String language) throws IOException {
        var codes =
                Stream.concat(
                        Arrays.stream(SocialSecurityConcern.values())
                                .map(c -> "concern." + c.name()),
                        REASONS.stream().map(reason -> "reason." + reason.code()));
        var texts = texts(language);

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes.toList());
        assertThat(texts.values()).doesNotContain("");
    }

    @Test
    void chinese_sentences_stay_short() throws IOException {
        assertThat(texts("zh").values())
                .flatMap(text -> List.of(text.toString().split("。")))
                .allSatisfy(sentence -> assertThat(sentence.length()).isLessThanOrEqualTo(40));
    }

    @Test
    void reasons_have_codes_of_their_own() {
        assertThat(REASONS).extracting(Reason::code).doesNotHaveDuplicates();
    }

    private static Properties texts(String language) throws IOException {
        var file = "/social-security-texts_" + language + ".properties";
        var texts = new Properties();
        try (var bytes = TextsTest.class.getResourceAsStream(file)) {
            assertThat(bytes).as(file).isNotNull();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
