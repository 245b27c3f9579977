package org.yijianshi.portal.apply;

import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.form.SectionSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a page sent, as the form takes it: inputs are called as the place where they belong. What
/// does not fit, a word for a number, is kept as it was typed: the rules will say what is wrong.
///
/// @param sent values by the name of their input
record Entries(Map<String, List<String>> sent) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    /// A section as it was filled in; absent if nothing was.
    @Nullable JsonNode section(String section) {
        return read("/" + section, SectionSchema.of(section));
    }

    private @Nullable JsonNode read(String name, JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "object" -> object(name, schema);
            case "array" -> array(name, schema);
            case "boolean" -> yesNo(name);
            case "number", "integer" -> number(name);
            default -> text(first(name));
        };
    }

    private @Nullable JsonNode object(String name, JsonNode schema) {
        var object = JSON.createObjectNode();
        for (var one : schema.path("properties").properties()) {
            var value = read(name + "/" + one.getKey(), one.getValue());
            if (value != null) {
                object.set(one.getKey(), value);
            }
        }
        return object.isEmpty() ? null : withEmptyLists(object, schema);
    }

    /// Nobody is an answer where a list has to be there and may be empty.
    private static ObjectNode withEmptyLists(ObjectNode object, JsonNode schema) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !object.has(name))
                .filter(name -> isListThatMayBeEmpty(schema.path("properties").path(name)))
                .forEach(object::putArray);
        return object;
    }

    private static boolean isListThatMayBeEmpty(JsonNode schema) {
        return schema.path("type").asString("").equals("array")
                && schema.path("minItems").asInt(0) == 0;
    }

    /// A row that was added and not filled in yet stays where it is.
    private @Nullable JsonNode array(String name, JsonNode schema) {
        var array = JSON.createArrayNode();
        var items = schema.path("items");
        if (items.path("type").asString("").equals("object")) {
            for (int row = 0; hasRow(name + "/" + row + "/"); row++) {
                var value = read(name + "/" + row, items);
                array.add(value == null ? JSON.createObjectNode() : value);
            }
        } else {
            sent.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .forEach(array::add);
        }
        return array.isEmpty() ? null : array;
    }

    private boolean hasRow(String beginning) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    private @Nullable JsonNode yesNo(String name) {
        return switch (first(name)) {
            case "true" -> JSON.getNodeFactory().booleanNode(true);
            case "false" -> JSON.getNodeFactory().booleanNode(false);
            default -> null;
        };
    }

    private @Nullable JsonNode number(String name) {
        var text = first(name).replace(",", "");
        return NUMBER.matcher(text).matches()
                ? JSON.getNodeFactory().numberNode(new BigDecimal(text))
                : text(first(name));
    }

    private static @Nullable JsonNode text(String text) {
        return text.isEmpty() ? null : JSON.getNodeFactory().stringNode(text);
    }

    private String first(String name) {
        var values = sent.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// Puts what was filled in into a form, section by section; what was emptied is taken out.
    void into(ObjectNode sections, List<String> names) {
        for (var name : names) {
            var content = section(name);
            if (content == null) {
                sections.remove(name);
            } else {
                sections.set(name, content);
            }
        }
    }
}
