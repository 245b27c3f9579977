package org.yijianshi.journey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One operation as a running service describes it at `/v3/api-docs`.
///
/// @param path with the names of its variables in braces
/// @param query names of the parameters of the query
/// @param body what the operation takes, with every reference resolved; nothing if it takes none
record Operation(String service, String method, String path, List<String> query, JsonNode body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final int DEPTH = 8;

    /// What a service offers, in the order of its document.
    static List<Operation> of(String service, JsonNode document) {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new Operation(
                                    service,
                                    method.getKey().toUpperCase(java.util.Locale.ROOT),
                                    path.getKey(),
                                    query(method.getValue()),
                                    body(method.getValue(), document)));
                }
            }
        }
        return operations;
    }

    /// The door as the table of rights names it.
    String door() {
        return method + " " + path;
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(variable -> variable.group(1)).toList();
    }

    boolean takesBody() {
        return !body.isMissingNode();
    }

    private static List<String> query(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static JsonNode body(JsonNode operation, JsonNode document) {
        var content = operation.at("/requestBody/content");
        return content.isEmpty()
                ? JSON.missingNode()
                : resolved(content.iterator().next().path("schema"), document, DEPTH);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document, int depth) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return depth == 0
                    ? JSON.createObjectNode()
                    : resolved(document.at(reference.substring(1)), document, depth - 1);
        }
        if (schema.isObject()) {
            var copy = JSON.createObjectNode();
            schema.properties()
                    .forEach(
                            field ->
                                    copy.set(
                                            field.getKey(),
                                            resolved(field.getValue(), document, depth)));
            return copy;
        }
        return schema;
    }
}
