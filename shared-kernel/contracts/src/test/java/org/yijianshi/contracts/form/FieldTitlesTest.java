package org.yijianshi.contracts.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class FieldTitlesTest {

    @ParameterizedTest
    @CsvSource({
        "shareholders, /list/0/contribution, 股东1 认缴出资额（万元）",
        "enterprise, /termYears, 经营年限",
        "enterprise, /unheard, ",
        "unheard, /name, "
    })
    void a_field_has_the_title_of_its_schema(String section, String pointer, String title) {
        assertThat(FieldTitles.of(section, pointer).orElse(null)).isEqualTo(title);
    }

    static Stream<Path> forms() {
        return Examples.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_field_of_an_example_has_one(Path file) {
        Examples.read(file)
                .get("sections")
                .properties()
                .forEach(
                        section ->
                                assertThat(pointers("", section.getValue()))
                                        .allSatisfy(
                                                pointer ->
                                                        assertThat(
                                                                        FieldTitles.of(
                                                                                section.getKey(),
                                                                                pointer))
                                                                .isPresent()));
    }

    @Test
    void a_section_as_a_whole_has_none() {
        assertThat(FieldTitles.of("enterprise", "")).isEmpty();
    }

    private static List<String> pointers(String at, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(one -> pointers(at + "/" + one.getKey(), one.getValue()).stream())
                    .toList();
        }
        if (node.isArray() && !node.isEmpty() && node.get(0).isContainer()) {
            var all = new ArrayList<String>();
            for (int n = 0; n < node.size(); n++) {
                all.addAll(pointers(at + "/" + n, node.get(n)));
            }
            return all;
        }
        return List.of(at);
    }
}
