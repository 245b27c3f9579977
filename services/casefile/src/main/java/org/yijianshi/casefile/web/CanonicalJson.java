package org.yijianshi.casefile.web;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/// One byte sequence for one content, whatever the order of fields, white space or the way numbers
/// are written: what makes the same form twice the same.
final class CanonicalJson {

    private CanonicalJson() {}

    static byte[] of(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            out.append('{');
            fields.forEach(
                    (name, value) -> {
                        out.append(name.length()).append(':').append(name);
                        write(value, out);
                    });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            node.forEach(entry -> write(entry, out));
            out.append(']');
        } else if (node.isNumber()) {
            out.append('n').append(plain(node.decimalValue())).append(';');
        } else {
            var value = node.asString();
            out.append(node.getNodeType().name().charAt(0)).append(value.length());
            out.append(':').append(value);
        }
    }

    /// Never written out in full: `1e999999999` would fill the memory.
    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        var bare = number.stripTrailingZeros();
        return bare.unscaledValue() + "e" + -bare.scale();
    }
}
