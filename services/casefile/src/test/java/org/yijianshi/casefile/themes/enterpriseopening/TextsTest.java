package org.yijianshi.casefile.themes.enterpriseopening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class TextsTest {

    private static final Path SCHEMAS =
            Path.of("../../shared-kernel/contracts/src/main/resources/schemas");

    private static final Set<String> ASSERTIONS =
            Set.of(
                    "required",
                    "additionalProperties",
                    "type",
                    "enum",
                    "const",
                    "format",
                    "pattern",
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "minProperties",
                    "maxProperties",
                    "propertyNames",
                    "dependentRequired",
                    "not",
                    "anyOf",
                    "oneOf",
                    "contains");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_code_has_a_text(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .containsAll(
                        Arrays.stream(Code.values())
                                .map(code -> "violation." + code.name())
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_keyword_that_the_schemas_use_has_a_text(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .contains("violation.unneeded")
                .containsAll(keywords().map(keyword -> "violation." + keyword).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_placeholder_is_filled(String language) throws IOException {
        var texts = texts(language);

        assertThat(Broken.all())
                .allSatisfy(
                        broken -> {
                            var pattern =
                                    texts.getProperty("violation." + broken.expected().code());
                            var arguments = broken.expected().arguments();
                            var text = MessageFormat.format(pattern, arguments.toArray());
                            assertThat(text).doesNotContain("{");
                            assertThat(arguments).allMatch(text::contains);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_text_has_an_apostrophe_which_would_swallow_placeholders(String language)
            throws IOException {
        assertThat(texts(language).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"非法", "无效", "错误代码", "有误", "予以", "尽快", "相关部门"})
    void chinese_texts_are_plain(String word) throws IOException {
        assertThat(texts("zh").values()).noneMatch(text -> text.toString().contains(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void both_languages_say_the_same_things(String language) throws IOException {
        assertThat(texts(language).keySet()).isEqualTo(texts("zh").keySet());
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        var file = Path.of("src/main/resources/casefile-texts_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Stream<String> keywords() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(SCHEMAS)) {
            files.filter(
                            p ->
                                    p.toString()
                                            .matches(
                                                    ".*(form-values|combined-form|sections.*)\\.json"))
                    .map(file -> JsonMapper.shared().readTree(file.toFile()))
                    .forEach(schema -> collect(schema, found));
        }
        assertThat(found).isNotEmpty();
        return found.stream();
    }

    private static void collect(JsonNode node, Set<String> found) {
        node.propertyNames().stream().filter(ASSERTIONS::contains).forEach(found::add);
        node.forEach(child -> collect(child, found));
    }
}
