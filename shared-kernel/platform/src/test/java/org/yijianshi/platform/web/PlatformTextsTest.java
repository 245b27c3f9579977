package org.yijianshi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

class PlatformTextsTest {

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(texts("en").stringPropertyNames()).isEqualTo(texts("zh").stringPropertyNames());
    }

    @Test
    void every_problem_of_the_platform_has_title_and_detail() throws IOException {
        var texts = texts("zh");
        assertThat(
                        Stream.of(
                                "not-found",
                                "malformed-json",
                                "invalid-parameter",
                                "method-not-allowed",
                                "not-acceptable",
                                "too-large",
                                "too-slow",
                                "unsupported-media-type",
                                "temporarily-unavailable",
                                "internal-error",
                                "invalid-form",
                                "reason-needed"))
                .allSatisfy(
                        slug -> {
                            assertThat(texts.getProperty("problem." + slug + ".title"))
                                    .isNotBlank();
                            assertThat(texts.getProperty("problem." + slug + ".detail"))
                                    .isNotBlank();
                        });
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        var name = "/platform-texts_" + language + ".properties";
        try (var in = Objects.requireNonNull(PlatformTextsTest.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(in, UTF_8));
        }
        return texts;
    }
}
