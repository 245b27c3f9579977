package org.yijianshi.departmentkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.testkit.SpokenCodes;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PLATFORM = Path.of("../platform/src/main/resources");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_refusal_and_problem_has_a_title_and_a_detail(String language) {
        var known = texts(language).stringPropertyNames();
        var shared =
                SpokenCodes.texts(PLATFORM.resolve("platform-texts_" + language + ".properties"));

        assertThat(SpokenCodes.problems(SOURCES).keySet())
                .hasSizeGreaterThan(12)
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
    void every_concern_of_the_kit_itself_has_a_text(String language) {
        assertThat(SpokenCodes.concerns(SOURCES))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(texts(language)).containsKey("concern." + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_text_is_left_over_or_empty(String language) {
        var problems =
                SpokenCodes.problems(SOURCES).keySet().stream()
                        .flatMap(
                                s ->
                                        Stream.of(
                                                "problem." + s + ".title",
                                                "problem." + s + ".detail"));
        var concerns = SpokenCodes.concerns(SOURCES).stream().map(code -> "concern." + code);

        assertThat(Stream.concat(problems, concerns))
                .containsAll(texts(language).stringPropertyNames());
        assertThat(texts(language).values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void chinese_sentences_are_plain_and_short() {
        assertThat(texts("zh").values())
                .flatMap(text -> List.of(text.toString().split("[。：；]")))
                .allSatisfy(
                        sentence ->
                                assertThat(sentence)
                                        .hasSizeLessThanOrEqualTo(40)
                                        .doesNotContain("非法", "无效", "错误代码", "予以", "尽快", "相关部门"));
    }

    private static Properties texts(String language) {
        return SpokenCodes.texts(RESOURCES.resolve("department-texts_" + language + ".properties"));
    }
}
