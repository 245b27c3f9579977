package org.yijianshi.contracts.form;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the schemas call the fields of a form, in Chinese, for whoever shows one.
public final class FieldTitles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

    private FieldTitles() {}

    /// The title of a field; of one in a list with the title and the number of what it is in: `董事2
    /// 姓名`.
    ///
    /// @param section for example `organs`
    /// @param pointer from the section on, for example `/directors/1/name`
    /// @return empty if the schema does not know or does not name it
    public static Optional<String> of(String section, String pointer) {
        var schema = resolved(read("sections/" + section + ".json"));
        var title = new StringBuilder();
        String last = "";
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            var number = step.chars().allMatch(Character::isDigit) && !step.isEmpty();
            var next =
                    resolved(number ? schema.path("items") : schema.path("properties").path(step));
            if (next.isMissingNode()) {
                return Optional.empty();
            }
            if (number) {
                title.append(last).append(Integer.parseInt(step) + 1).append(' ');
            }
            last = next.path("title").asString(last);
            schema = next;
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(title + last);
    }

    /// What a definition says, with what stands beside the reference to it. Definitions are all in
    /// one file, and refer to each other within it.
    private static JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        var place = reference.substring(reference.indexOf('#') + 1);
        var definition = resolved(read("form-values.json").at(place));
        return schema.has("title") && definition.isObject()
                ? definition.deepCopy().asObject().put("title", schema.path("title").asString())
                : definition;
    }

    private static JsonNode read(String file) {
        return FILES.computeIfAbsent(
                file, name -> Optional.ofNullable(file(name)).orElseGet(JSON::createObjectNode));
    }

    private static @Nullable JsonNode file(String name) {
        try (var stream = FieldTitles.class.getResourceAsStream("/schemas/" + name)) {
            return stream == null ? null : JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
