package org.yijianshi.contracts.form;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The schema of a section in one piece, every reference replaced by what it leads to, for whoever
/// shows a form. What stands beside a reference goes before what it leads to. Checking is not done
/// with it.
public final class SectionSchema {

    private static final String REFERENCE = "$ref";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> SECTIONS = new ConcurrentHashMap<>();

    private SectionSchema() {}

    /// An empty object for a section that there is not. To be read only.
    ///
    /// @param section for example `organs`
    public static JsonNode of(String section) {
        return SECTIONS.computeIfAbsent(section, SectionSchema::read);
    }

    private static JsonNode read(String section) {
        var schema = file("sections/" + section + ".json");
        return schema == null ? JSON.createObjectNode() : whole(schema);
    }

    /// Definitions are all in one file, and refer to each other within it.
    private static JsonNode whole(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return schema;
        }
        var whole = JSON.createObjectNode();
        var reference = object.path(REFERENCE).asString("");
        if (!reference.isEmpty()) {
            var values = Objects.requireNonNull(file("form-values.json"));
            var place = reference.substring(reference.indexOf('#') + 1);
            whole(values.at(place)).properties().forEach(p -> whole.set(p.getKey(), p.getValue()));
        }
        object.properties().stream()
                .filter(property -> !property.getKey().equals(REFERENCE))
                .forEach(property -> whole.set(property.getKey(), whole(property.getValue())));
        return whole;
    }

    private static @Nullable JsonNode file(String name) {
        try (var stream = SectionSchema.class.getResourceAsStream("/schemas/" + name)) {
            return stream == null ? null : JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
