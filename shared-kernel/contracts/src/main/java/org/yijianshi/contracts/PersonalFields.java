package org.yijianshi.contracts;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people who work on a case see of the personal values in it: enough to tell two apart. To
/// see one whole, somebody names it by its pointer, which can be recorded because it says nothing.
///
/// `sections` is an object of sections by name, as in the combined form or in an order; pointers
/// are relative to it: `/applicant/idNumber`.
public final class PersonalFields {

    private PersonalFields() {}

    /// A personal field: where it is, not what is in it.
    public record Field(String section, String name, PersonalKind kind) {}

    private interface Visit {
        JsonNode at(JsonPointer place, PersonalKind kind, JsonNode value);
    }

    /// A copy in which every personal value is masked, and every value nobody has decided about.
    public static JsonNode masked(JsonNode sections) {
        return walk(sections, (_, kind, value) -> masked(kind, value));
    }

    /// Where `masked` would mask something.
    public static List<String> pointers(JsonNode sections) {
        var found = new ArrayList<String>();
        walk(
                sections,
                (place, _, value) -> {
                    found.add(place.toString());
                    return value;
                });
        return List.copyOf(found);
    }

    /// The value of one personal field; empty if there is none at that place, and for whatever is
    /// not personal, so that nobody reads a whole section through this door.
    public static Optional<JsonNode> clear(JsonNode sections, String pointer) {
        return pointers(sections).contains(pointer)
                ? Optional.of(sections.at(JsonPointer.compile(pointer)))
                : Optional.empty();
    }

    /// The personal field that a pointer names, whether there is a value or not; empty for any
    /// other text, which is then best not repeated anywhere.
    public static Optional<Field> field(String pointer) {
        var steps = pointer.split("/", -1);
        var name = steps[steps.length - 1];
        var kind = PersonalTable.PERSONAL.get(name);
        return kind != null
                        && steps.length > 2
                        && steps[0].isEmpty()
                        && PersonalTable.CLEAR.containsKey(steps[1])
                        && pointer.matches("(/[a-zA-Z-]{1,40}|/\\d{1,4}){2,8}")
                ? Optional.of(new Field(steps[1], name, kind))
                : Optional.empty();
    }

    /// Results by name with their personal values masked, in the same order.
    public static Map<String, String> maskedResults(Map<String, String> results) {
        var masked = new LinkedHashMap<String, String>();
        results.forEach(
                (name, value) ->
                        masked.put(
                                name,
                                PersonalTable.ofResult(name)
                                        .map(kind -> kind.masked(value))
                                        .orElse(value)));
        return masked;
    }

    private static JsonNode walk(JsonNode sections, Visit visit) {
        if (!(sections instanceof ObjectNode object)) {
            return visit.at(JsonPointer.empty(), PersonalKind.WITHHELD, sections);
        }
        var copy = JsonNodeFactory.instance.objectNode();
        for (var section : object.properties()) {
            var name = section.getKey();
            var place = JsonPointer.empty().appendProperty(name);
            copy.set(name, new Section(name, visit).walk(place, "", section.getValue()));
        }
        return copy;
    }

    private static JsonNode masked(PersonalKind kind, JsonNode value) {
        var mask = value.isString() ? kind.masked(value.stringValue()) : PersonalKind.MASK;
        return JsonNodeFactory.instance.stringNode(mask);
    }

    private record Section(String section, Visit visit) {

        JsonNode walk(JsonPointer place, String name, JsonNode value) {
            return switch (value) {
                case ObjectNode object when !PersonalTable.PERSONAL.containsKey(name) ->
                        walk(place, object);
                case ArrayNode list -> walk(place, name, list);
                default -> leaf(place, name, value);
            };
        }

        private JsonNode walk(JsonPointer place, ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            for (var field : object.properties()) {
                var name = field.getKey();
                copy.set(name, walk(place.appendProperty(name), name, field.getValue()));
            }
            return copy;
        }

        private JsonNode walk(JsonPointer place, String name, ArrayNode list) {
            var copy = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < list.size(); i++) {
                copy.add(walk(place.appendIndex(i), name, list.get(i)));
            }
            return copy;
        }

        private JsonNode leaf(JsonPointer place, String name, JsonNode value) {
            if (value.isBoolean() || value.isNull()) {
                return value;
            }
            return PersonalTable.ofField(section, name)
                    .map(kind -> visit.at(place, kind, value))
                    .orElse(value);
        }
    }
}
