package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Somebody has decided about every field of every section: a new one breaks the build until it is
/// in the table.
class PersonalTableTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final JsonNode VALUES = read(SCHEMAS.resolve("form-values.json")).path("$defs");
    private static final JsonNode NONE = Published.JSON.createObjectNode();
    private static final Set<String> CONTAINERS_AND_FLAGS = Set.of("object", "array", "boolean");
    private static final List<String> ONE_SCHEMA = List.of("items", "if", "then", "else", "not");
    private static final List<String> SEVERAL_SCHEMAS =
            List.of("allOf", "anyOf", "oneOf", "prefixItems");

    @Test
    void every_text_and_number_of_every_section_is_decided() throws IOException {
        assertThat(schemas()).hasSizeGreaterThanOrEqualTo(20);
        schemas()
                .forEach(
                        (section, schema) ->
                                assertThat(undecided(section, schema)).as(section).isEmpty());
    }

    @Test
    void nothing_is_decided_that_is_in_no_section() throws IOException {
        var schemas = schemas();
        assertThat(PersonalTable.CLEAR.keySet()).isEqualTo(schemas.keySet());
        PersonalTable.CLEAR.forEach(
                (section, names) -> {
                    assertThat(fields(schemas.getOrDefault(section, NONE)))
                            .as(section)
                            .containsAll(names);
                    assertThat(PersonalTable.PERSONAL.keySet()).doesNotContainAnyElementsOf(names);
                });
        assertThat(schemas.values().stream().flatMap(schema -> fields(schema).stream()))
                .containsAll(PersonalTable.PERSONAL.keySet());
        assertThat(PersonalTable.CLEAR_RESULTS)
                .doesNotContainAnyElementsOf(PersonalTable.PERSONAL_RESULTS.keySet());
    }

    @Test
    void a_new_field_is_noticed_wherever_it_stands() throws IOException {
        var employees = (ObjectNode) schemas().getOrDefault("employees", NONE);
        ((ObjectNode) employees.at("/properties/list/items/properties"))
                .putObject("bloodGroup")
                .put("type", "string");
        ((ObjectNode) employees.path("properties"))
                .putObject("salaries")
                .put("type", "array")
                .putObject("items")
                .put("type", "number");
        employees
                .putArray("allOf")
                .addObject()
                .putObject("then")
                .putObject("properties")
                .putObject("union")
                .put("$ref", "../form-values.json#/$defs/line");
        ((ObjectNode) employees.path("properties")).putObject("anything");
        // public in another section is not public here
        ((ObjectNode) employees.path("properties")).putObject("detail").put("type", "integer");
        assertThat(undecided("employees", employees))
                .containsExactly("anything", "bloodGroup", "detail", "salaries", "union");
    }

    private static Set<String> undecided(String section, JsonNode schema) {
        var names = fields(schema);
        names.removeAll(PersonalTable.PERSONAL.keySet());
        names.removeAll(PersonalTable.CLEAR.getOrDefault(section, Set.of()));
        return names;
    }

    private static Set<String> fields(JsonNode schema) {
        var names = new TreeSet<String>();
        collect("", schema, names);
        return names;
    }

    private static void collect(String name, JsonNode schema, Set<String> names) {
        if (!name.isEmpty() && mayBeTextOrNumber(schema)) {
            names.add(name);
        }
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            collect(name, VALUES.path(reference.replaceFirst(".*/", "")), names);
        }
        schema.path("properties")
                .propertyStream()
                .forEach(field -> collect(field.getKey(), field.getValue(), names));
        for (var keyword : ONE_SCHEMA) {
            if (schema.path(keyword).isObject()) {
                collect(keyword.equals("items") ? name : "", schema.path(keyword), names);
            }
        }
        for (var keyword : SEVERAL_SCHEMAS) {
            schema.path(keyword).forEach(part -> collect("", part, names));
        }
    }

    /// Whatever is not clearly something else.
    private static boolean mayBeTextOrNumber(JsonNode schema) {
        return schema.isObject()
                && !schema.has("$ref")
                && !schema.path("const").isBoolean()
                && !CONTAINERS_AND_FLAGS.contains(schema.path("type").asString(""));
    }

    private static Map<String, JsonNode> schemas() throws IOException {
        var schemas = new TreeMap<String, JsonNode>();
        try (var files = Files.list(SCHEMAS.resolve("sections"))) {
            files.forEach(
                    file ->
                            schemas.put(
                                    file.getFileName().toString().replace(".json", ""),
                                    read(file)));
        }
        return schemas;
    }

    private static JsonNode read(Path file) {
        return Published.JSON.readTree(file.toFile());
    }
}
