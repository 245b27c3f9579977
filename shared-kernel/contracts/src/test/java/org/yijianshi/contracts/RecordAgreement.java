package org.yijianshi.contracts;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Compares a record with the schema that describes its JSON, both ways: the same fields, the same
/// of them required, the same types, through nested records, lists and enums.
final class RecordAgreement {

    private static final Map<Class<?>, String> JSON_TYPES =
            Map.of(
                    String.class, "string",
                    UUID.class, "string",
                    Instant.class, "string",
                    int.class, "integer",
                    long.class, "integer",
                    boolean.class, "boolean");
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time");

    private final List<String> differences = new ArrayList<>();

    private RecordAgreement() {}

    /// What differs, in words; empty when record and schema agree.
    static List<String> differences(Class<?> type, JsonNode schema) {
        var agreement = new RecordAgreement();
        agreement.compareRecord(type.getSimpleName(), type, schema);
        return agreement.differences;
    }

    private void compareRecord(String at, Class<?> type, JsonNode schema) {
        var components = type.getRecordComponents();
        equal(at + " type", "object", schema.path("type").asString(""));
        equal(
                at + " fields",
                names(components),
                new TreeSet<>(schema.path("properties").propertyNames()));
        equal(at + " required", required(components), texts(schema.path("required")));
        equal(at + " openness", true, schema.path("additionalProperties").asBoolean(true));
        for (var c : components) {
            var property = Published.resolve(schema.path("properties").path(c.getName()));
            compare(at + "." + c.getName(), c.getGenericType(), property);
        }
    }

    private void compare(String at, Type type, JsonNode schema) {
        switch (type) {
            case ParameterizedType p when p.getRawType() == List.class -> {
                equal(at + " type", "array", schema.path("type").asString(""));
                compare(at + "[]", argument(p, 0), Published.resolve(schema.path("items")));
            }
            case ParameterizedType p when p.getRawType() == Map.class -> {
                equal(at + " type", "object", schema.path("type").asString(""));
                compare(at + "{}", argument(p, 1), schema.path("additionalProperties"));
            }
            case Class<?> c when c.isRecord() -> compareRecord(at, c, schema);
            case Class<?> c when c.isEnum() ->
                    equal(at + " values", constants(c), texts(schema.path("enum")));
            case Class<?> c -> {
                equal(
                        at + " type",
                        JSON_TYPES.getOrDefault(c, "?"),
                        schema.path("type").asString(""));
                equal(
                        at + " format",
                        FORMATS.getOrDefault(c, ""),
                        schema.path("format").asString(""));
            }
            default -> differences.add(at + ": no JSON for " + type);
        }
    }

    private void equal(String what, Object record, Object schema) {
        if (!record.equals(schema)) {
            differences.add(what + ": record " + record + ", schema " + schema);
        }
    }

    private static Type argument(ParameterizedType type, int index) {
        return type.getActualTypeArguments()[index];
    }

    private static Set<String> names(RecordComponent[] components) {
        var names = new TreeSet<String>();
        Arrays.stream(components).map(RecordComponent::getName).forEach(names::add);
        return names;
    }

    private static Set<String> required(RecordComponent[] components) {
        var names = new TreeSet<String>();
        Arrays.stream(components)
                .filter(c -> !c.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .forEach(names::add);
        return names;
    }

    private static Set<String> constants(Class<?> type) {
        var names = new TreeSet<String>();
        Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
