package org.yijianshi.portal.apply;

import org.yijianshi.contracts.form.SectionSchema;
import org.yijianshi.portal.apply.Field.Kind;
import org.yijianshi.portal.call.Option;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the fields of a section from its schema, what is filled in and what is wrong with it: a
/// section that changes changes its page.
///
/// @param offered what can be chosen for a field whose codes a department publishes
/// @param errors by the name of the field
record Fields(Offered offered, Map<String, List<String>> errors) {

    /// What nobody is asked: it follows from what is.
    private static final Set<String> NOT_ASKED =
            Set.of(
                    "/scope/edition",
                    "/bank/consent/scope",
                    "/bank/consent/textVersion",
                    "/bank/consent/givenAt");

    private static final int SHORT = 60;
    private static final int A_LINE = 200;

    /// Whether somebody is asked for a field, or for what it is in.
    static boolean isAsked(String name) {
        return NOT_ASKED.stream()
                .noneMatch(never -> name.equals(never) || name.startsWith(never + "/"));
    }

    /// A section as a group of its fields.
    Field of(String section, JsonNode content) {
        return field(new Place(section, "", true, true), SectionSchema.of(section), content);
    }

    /// Where a field stands.
    ///
    /// @param untouched whether nothing is filled in beside it
    private record Place(String section, String pointer, boolean required, boolean untouched) {

        String name() {
            return "/" + section + pointer;
        }

        Place at(String step, boolean needed, boolean first) {
            return new Place(section, pointer + "/" + step, needed, first);
        }
    }

    private Field field(Place place, JsonNode schema, JsonNode value) {
        return switch (schema.path("type").asString("")) {
            case "object" -> group(place, schema, value);
            case "array" -> list(place, schema, value);
            case "boolean" -> simple(place, Kind.YES_NO, schema, value);
            case "number", "integer" -> simple(place, Kind.NUMBER, schema, value);
            default -> text(place, schema, value);
        };
    }

    private Field text(Place place, JsonNode schema, JsonNode value) {
        if (!options(place, schema).isEmpty()) {
            return simple(place, Kind.ONE_OF, schema, value);
        }
        var date = schema.path("format").asString("").equals("date");
        return simple(place, date ? Kind.DATE : Kind.TEXT, schema, value);
    }

    /// What most people would answer stands there already, as long as nothing else does.
    private Field simple(Place place, Kind kind, JsonNode schema, JsonNode value) {
        var answer = value.isMissingNode() && place.untouched() ? schema.path("default") : value;
        var filled = answer.isValueNode() && !answer.isNull() ? answer.asString() : "";
        return field(
                place, kind, schema, filled.isEmpty() ? List.of() : List.of(filled), List.of());
    }

    private Field group(Place place, JsonNode schema, JsonNode value) {
        var properties = schema.path("properties");
        var required = schema.path("required").valueStream().map(JsonNode::asString).toList();
        var follows = offered.implied(place.name(), properties.propertyNames());
        var parts =
                properties.properties().stream()
                        .filter(one -> !follows.contains(one.getKey()))
                        .map(
                                one ->
                                        Map.entry(
                                                place.at(
                                                        one.getKey(),
                                                        required.contains(one.getKey()),
                                                        value.isEmpty()),
                                                one))
                        .filter(one -> isAsked(one.getKey().name()))
                        .map(
                                one ->
                                        field(
                                                one.getKey(),
                                                one.getValue().getValue(),
                                                value.path(one.getValue().getKey())))
                        .toList();
        var person = properties.has("name") && properties.has("idNumber");
        return field(place, person ? Kind.PERSON : Kind.GROUP, schema, List.of(), parts);
    }

    private Field list(Place place, JsonNode schema, JsonNode value) {
        var items = schema.path("items");
        if (items.path("type").asString("").equals("object")) {
            var asked = place.required() && schema.path("minItems").asInt(0) > 0;
            var rows = Math.max(value.size(), asked ? 1 : 0);
            var parts =
                    IntStream.range(0, rows)
                            .mapToObj(
                                    row ->
                                            field(
                                                    place.at(Integer.toString(row), true, true),
                                                    items,
                                                    value.path(row)))
                            .toList();
            return field(place, Kind.ROWS, schema, List.of(), parts);
        }
        var filled = new ArrayList<String>();
        value.valueStream().map(JsonNode::asString).forEach(filled::add);
        var choice = items.has("enum");
        if (!choice && filled.size() < schema.path("maxItems").asInt(1)) {
            filled.add("");
        }
        return field(place, choice ? Kind.SOME_OF : Kind.TEXTS, schema, filled, List.of());
    }

    private Field field(
            Place place, Kind kind, JsonNode schema, List<String> values, List<Field> parts) {
        return new Field(
                place.name(),
                kind,
                place.section(),
                place.pointer(),
                place.required(),
                schema.path("maxLength").asInt(kind == Kind.TEXT ? A_LINE : SHORT),
                options(place, schema),
                values,
                parts,
                errors.getOrDefault(place.name(), List.of()));
    }

    private List<Option> options(Place place, JsonNode schema) {
        var published = offered.of(place.name());
        if (!published.isEmpty()) {
            return published;
        }
        var codes = schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        return codes.valueStream().map(code -> Option.of(code.asString(), null)).toList();
    }

    /// All fields below one, itself included.
    static Stream<Field> all(Field field) {
        return Stream.concat(Stream.of(field), field.parts().stream().flatMap(Fields::all));
    }
}
