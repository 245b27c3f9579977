package org.yijianshi.contracts.form;

import com.networknt.schema.Error;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the validator's errors, taking from them only what comes from the schema.
final class ProblemFromError {

    /// Keywords whose value in the schema tells how to mend the document.
    private static final Set<String> TELLING =
            Set.of(
                    "minLength",
                    "maxLength",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "minItems",
                    "maxItems",
                    "maxProperties",
                    "type",
                    "enum",
                    "const",
                    "format");

    /// An unknown field is named in the pointer only if its name could be a field's: a name may
    /// hold anything, an identity number for example.
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    private ProblemFromError() {}

    static SchemaProblem of(String at, Error error) {
        var keyword = error.getKeyword();
        return new SchemaProblem(
                at + pointer(error),
                "false".equals(keyword) ? "unneeded" : keyword,
                TELLING.contains(keyword) ? allowed(error.getSchemaNode()) : List.of());
    }

    private static String pointer(Error error) {
        var location = error.getInstanceLocation().toString();
        var property = error.getProperty();
        return property == null ? location : below(location, property);
    }

    /// The pointer to a field; to what it is in, if its name could not be a field's.
    static String below(String pointer, String name) {
        return FIELD.matcher(name).matches() ? pointer + "/" + name : pointer;
    }

    private static List<String> allowed(JsonNode schema) {
        return List.of(
                schema.isArray()
                        ? schema.valueStream()
                                .map(ProblemFromError::text)
                                .collect(Collectors.joining(", "))
                        : text(schema));
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }
}
