package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.kernel.Refusal;
import org.yijianshi.supervision.domain.CaseClock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_refusal_has_its_text_and_every_text_its_refusal(String language) throws IOException {
        var keys =
                refusals()
                        .map(refusal -> "problem." + refusal.slug())
                        .flatMap(key -> Stream.of(key + ".title", key + ".detail"));
        var texts = texts(language);

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys.toList());
        assertThat(texts.values()).doesNotContain("");
    }

    @Test
    void chinese_sentences_stay_short() throws IOException {
        assertThat(texts("zh").values())
                .flatMap(text -> List.of(text.toString().split("。")))
                .allSatisfy(sentence -> assertThat(sentence.length()).isLessThanOrEqualTo(40));
    }

    private static Stream<Refusal> refusals() {
        return Arrays.stream(CaseClock.class.getFields())
                .filter(field -> field.getType().equals(Refusal.class))
                .map(
                        field -> {
                            try {
                                return (Refusal) field.get(null);
                            } catch (IllegalAccessException impossible) {
                                throw new AssertionError(impossible);
                            }
                        });
    }

    private static Properties texts(String language) throws IOException {
        var file = "/supervision-texts_" + language + ".properties";
        var texts = new Properties();
        try (var bytes = TextsTest.class.getResourceAsStream(file)) {
            assertThat(bytes).as(file).isNotNull();
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
