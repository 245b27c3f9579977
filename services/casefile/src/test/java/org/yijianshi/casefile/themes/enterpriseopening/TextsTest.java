package org.yijianshi.casefile.themes.enterpriseopening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.testkit.ModuleTexts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
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

    private static final ModuleTexts TEXTS = ModuleTexts.of("casefile");

    @Test
    void every_code_has_a_text() {
        var codes = Arrays.stream(Code.values()).map(code -> "violation." + code.name());

        assertThat(TEXTS.missing(codes.toList())).isEmpty();
    }

    @Test
    void every_keyword_that_the_schemas_use_has_a_text() throws IOException {
        var keywords = Stream.concat(keywords(), Stream.of("unneeded"));

        assertThat(TEXTS.missing(ModuleTexts.violationKeys(keywords.toList()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_placeholder_is_filled(String language) {
        var texts = TEXTS.in(language);

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
    void no_text_has_an_apostrophe_which_would_swallow_placeholders(String language) {
        assertThat(TEXTS.in(language).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(TEXTS.in("en").keySet()).isEqualTo(TEXTS.in("zh").keySet());
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
