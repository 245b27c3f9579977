package org.yijianshi.contracts.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SchemaFilesTest {

    /// Shared values whose length each use states.
    private static final Set<String> LIMITED_BY_USE = Set.of("line");

    private static final Pattern REPEATED_GROUP = Pattern.compile("\\)[*+{]");

    static Stream<Path> schemas() {
        return Examples.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_valid_itself(Path file) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var meta =
                registry.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(Examples.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_text_and_every_list_has_an_upper_bound(Path file) {
        assertThat(nodes(Examples.read(file)).filter(SchemaFilesTest::isUnbounded)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_object_with_fields_refuses_others(Path file) {
        assertThat(nodes(Examples.read(file)).filter(node -> is(node, "object")))
                .filteredOn(node -> node.has("properties"))
                .allSatisfy(
                        node ->
                                assertThat(node.path("additionalProperties").asBoolean(true))
                                        .isFalse());
    }

    /// A repeated group can backtrack without end, or exhaust the stack on a long text.
    @ParameterizedTest
    @MethodSource("schemas")
    void no_pattern_repeats_a_group(Path file) {
        var patterns =
                nodes(Examples.read(file))
                        .filter(node -> node.path("pattern").isString())
                        .map(node -> node.get("pattern").asString());

        assertThat(patterns)
                .allSatisfy(p -> assertThat(p).startsWith("^").endsWith("$"))
                .noneMatch(pattern -> REPEATED_GROUP.matcher(pattern).find());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_published_under_its_own_name_and_has_a_title(Path file) {
        var schema = Examples.read(file);
        var path = Examples.SCHEMAS.relativize(file).toString().replace('\\', '/');

        assertThat(schema.path("$id").asString())
                .isEqualTo("https://yijianshi.org/schemas/" + path);
        assertThat(schema.path("title").asString()).containsPattern("\\p{IsHan}");
    }

    private static boolean isUnbounded(ObjectNode node) {
        var reference = node.path("$ref").asString("");
        if (LIMITED_BY_USE.stream().anyMatch(name -> reference.endsWith("/" + name))) {
            return !node.has("maxLength");
        }
        return (is(node, "string") && !node.has("maxLength") && !node.has("enum") && !isLine(node))
                || (is(node, "array") && !node.has("maxItems"))
                || (is(node, "integer") && !node.has("maximum"));
    }

    private static boolean isLine(JsonNode node) {
        return node.path("title").asString("").equals("一行文字");
    }

    private static boolean is(JsonNode node, String type) {
        return node.path("type").asString("").equals(type);
    }

    private static Stream<ObjectNode> nodes(JsonNode root) {
        List<ObjectNode> found = new ArrayList<>();
        collect(root, found);
        return found.stream();
    }

    private static void collect(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode object) {
            found.add(object);
        }
        node.forEach(child -> collect(child, found));
    }
}
