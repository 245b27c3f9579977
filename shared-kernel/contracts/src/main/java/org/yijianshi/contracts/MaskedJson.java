package org.yijianshi.contracts;

import static java.util.Map.entry;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A message's JSON as somebody may see it who looks after messages and not after cases. Shown are
/// identifiers, codes, figures and times of the published language, by name and only in the form
/// that they always have; whatever else there is, names of fields too, is masked: a field that
/// nobody thought of hides by itself.
public final class MaskedJson {

    /// Stands for a value that is not shown.
    public static final String MASK = "***";

    /// Stands for ciphertext with its key.
    public static final String SEALED = "[sealed]";

    private static final Pattern CASE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");

    /// Words and short figures, so that neither a telephone nor an identity number is one.
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,60}$)[a-z]+\\d{0,3}([-.]([a-z]+\\d{0,3}|\\d{1,4}))*");

    private static final Pattern CODE =
            Pattern.compile("(?=.{1,60}$)[A-Z]+\\d{0,3}(_([A-Z]+\\d{0,3}|\\d{1,4}))*");
    private static final Pattern ZONE = Pattern.compile("\\d{6}(-[a-z]{1,10}\\d{0,3})?");
    private static final Pattern EDITION = Pattern.compile("20\\d\\d");

    private static final Map<String, Pattern> TEXTS =
            Map.ofEntries(
                    entry("caseId", CASE),
                    entry("caseNumber", Pattern.compile("\\d{22}")),
                    entry("at", INSTANT),
                    entry("dueAt", INSTANT),
                    entry("item", NAME),
                    entry("items", NAME),
                    entry("needs", NAME),
                    entry("releasedBy", NAME),
                    entry("theme", NAME),
                    entry("sections", NAME),
                    entry("ruleSet", NAME),
                    entry("rule", NAME),
                    entry("concerns", CODE),
                    entry("reasons", CODE),
                    entry("zone", ZONE),
                    entry("intakeZone", ZONE),
                    entry("channel", Pattern.compile("WEB|APP|SELF_SERVICE|WINDOW|HELPER")),
                    entry("ending", oneOf(Ending.values())),
                    entry("mode", oneOf(Mode.values())),
                    entry("profileEdition", EDITION),
                    entry("calendarEdition", EDITION));

    private static final Set<String> FIGURES = Set.of("round", "budgetMinutes", "netMinutes");
    private static final long LARGEST_FIGURE = 999_999;
    private static final Set<String> FLAGS = Set.of("headline", "withinPromise");

    /// Named for the reader; what is in them is sealed or masked.
    private static final Set<String> CLOSED = Set.of("results", "outputs", "confidential", "note");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();

    private MaskedJson() {}

    /// What may be seen of these bytes; nothing if they are no JSON object.
    public static Optional<JsonNode> of(byte[] json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object
                    ? Optional.of(masked(object))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static JsonNode masked(ObjectNode object) {
        if (object.has("ciphertext")) {
            return text(SEALED);
        }
        var masked = JsonNodeFactory.instance.objectNode();
        for (var field : object.properties()) {
            var name = field.getKey();
            if (isKnown(name)) {
                masked.set(name, masked(name, field.getValue()));
            } else {
                masked.put(MASK, MASK);
            }
        }
        return masked;
    }

    private static boolean isKnown(String name) {
        return TEXTS.containsKey(name)
                || FIGURES.contains(name)
                || FLAGS.contains(name)
                || CLOSED.contains(name);
    }

    private static JsonNode masked(String name, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> masked(object);
            case ArrayNode list -> masked(name, list);
            default -> isShown(name, value) ? value : text(MASK);
        };
    }

    private static JsonNode masked(String name, ArrayNode list) {
        var masked = JsonNodeFactory.instance.arrayNode();
        list.forEach(one -> masked.add(masked(name, one)));
        return masked;
    }

    private static boolean isShown(String name, JsonNode value) {
        if (value.isString()) {
            return matches(TEXTS.get(name), value.stringValue());
        }
        if (value.isIntegralNumber()) {
            return FIGURES.contains(name)
                    && value.canConvertToLong()
                    && Math.abs(value.longValue()) <= LARGEST_FIGURE;
        }
        return value.isBoolean() && FLAGS.contains(name);
    }

    private static boolean matches(@Nullable Pattern form, String text) {
        return form != null && form.matcher(text).matches();
    }

    private static Pattern oneOf(Enum<?>[] values) {
        var names = java.util.Arrays.stream(values).map(Enum::name).toList();
        return Pattern.compile(String.join("|", names));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }
}
