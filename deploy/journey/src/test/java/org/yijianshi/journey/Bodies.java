package org.yijianshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Bodies that are nearly right: one thing about a sound one is wrong.
final class Bodies {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOLE = "hole-6f1c";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final RandomGenerator random;

    Bodies(RandomGenerator random) {
        this.random = random;
    }

    /// What the operation asks for, filled in with something. The form is described elsewhere.
    JsonNode sound(Operation operation) {
        return switch (operation.path()) {
            case "/api/cases/{caseId}" -> Forms.read("natural-person-llc.json");
            case "/api/prechecks" -> precheck(operation.service());
            case "/api/drafts", "/api/drafts/{draftId}" -> draft();
            case "/api/cases/{caseId}/items/{item}/supplements" -> supplement();
            default -> sound(operation.body());
        };
    }

    /// What a department reads of the form; the case file reads it whole.
    static JsonNode precheck(String service) {
        var form = Forms.read("natural-person-llc.json");
        switch (service) {
            case "casefile" -> {}
            case "enterprise-registration" ->
                    form.withObject("/sections")
                            .remove(List.of("delivery", "seals", "tax", "employees", "bank"));
            case "seal-carving" ->
                    form.withObject("/sections").retain("legal-representative", "seals");
            case "tax-ukey" -> form.withObject("/sections").retain("enterprise", "tax");
            case "social-security" ->
                    form.withObject("/sections").retain("address", "scope", "employees");
            default ->
                    form.withObject("/sections")
                            .retain(
                                    "capital",
                                    "legal-representative",
                                    "shareholders",
                                    "beneficial-owners",
                                    "bank");
        }
        return form;
    }

    private static JsonNode draft() {
        var form = Forms.read("natural-person-llc.json");
        var draft = JSON.createObjectNode().put("theme", form.path("theme").asString());
        draft.set("form", form);
        return draft;
    }

    static JsonNode supplement() {
        var form = Forms.read("natural-person-llc.json");
        var supplement = JSON.createObjectNode();
        supplement.putObject("sections").set("name", form.at("/sections/name"));
        return supplement;
    }

    private JsonNode sound(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> JSON.createArrayNode().add(sound(schema.path("items")));
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().stringNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), sound(field.getValue())));
        if (object.isEmpty()) {
            object.put("name", "x");
        }
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
            case "date" -> "2026-11-23";
            case "date-time" -> "2026-11-23T01:30:00Z";
            default -> schema.at("/enum/0").asString("text");
        };
    }

    byte[] wrongType(JsonNode sound) {
        return with(sound, one("null", "true", "1", "[]", "{}", "\"x\"", "[[]]", "{\"\":{}}"));
    }

    byte[] oddText(JsonNode sound) {
        return with(sound, JSON.writeValueAsString(one(Oddities.TEXTS)));
    }

    /// Mostly where there is a number.
    byte[] oddNumber(JsonNode sound) {
        return random.nextInt(4) == 0
                ? with(sound, one(Oddities.NUMBERS))
                : insteadOf(JsonNode::isNumber, sound, one(Oddities.NUMBERS));
    }

    /// Mostly where there is a day or an instant.
    byte[] oddDate(JsonNode sound) {
        var date = JSON.writeValueAsString(one(Oddities.DATES));
        return random.nextInt(4) == 0 ? with(sound, date) : insteadOf(Bodies::isDate, sound, date);
    }

    private static boolean isDate(JsonNode value) {
        return value.isString() && DATE.matcher(value.asString()).lookingAt();
    }

    byte[] loneSurrogate(JsonNode sound) {
        return with(sound, one("\"\\ud800\"", "\"a\\udc00b\"", "\"\\udc00\\ud800\"", "\"\\ud8\""));
    }

    byte[] nested(JsonNode sound) {
        var depth = one(List.of(50, 400, 1_001, 50_000));
        return random.nextBoolean()
                ? with(sound, "[".repeat(depth) + "]".repeat(depth))
                : with(sound, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    byte[] brokenUtf8(JsonNode sound) {
        var bytes = with(sound, "\"XX\"");
        var at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("XX");
        bytes[at] = (byte) (int) one(List.of(0xC0, 0xED, 0xFF, 0xF8, 0x80));
        bytes[at + 1] = (byte) (int) one(List.of(0x41, 0xA0, 0xFE, 0x22));
        return bytes;
    }

    byte[] missing(JsonNode sound) {
        var copy = sound.deepCopy();
        if (one(objects(copy)) instanceof ObjectNode object && !object.isEmpty()) {
            object.remove(one(List.copyOf(object.propertyNames())));
        }
        return copy.toString().getBytes(UTF_8);
    }

    byte[] extra(JsonNode sound) {
        var copy = sound.deepCopy();
        if (one(objects(copy)) instanceof ObjectNode object) {
            object.put(one("__proto__", "class", "@type", "", "\u0000", "410402198803120020"), "x");
        }
        return copy.toString().getBytes(UTF_8);
    }

    byte[] duplicate(JsonNode sound) {
        var text = sound.toString();
        var end = text.lastIndexOf('}');
        var first = sound.propertyNames().stream().findFirst().orElse("a");
        var comma = sound.isEmpty() ? "" : ",";
        return (text.substring(0, Math.max(0, end)) + comma + "\"" + first + "\":1}")
                .getBytes(UTF_8);
    }

    byte[] truncated(JsonNode sound) {
        var bytes = sound.toString().getBytes(UTF_8);
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    byte[] other(JsonNode sound) {
        return switch (random.nextInt(6)) {
            case 0 -> (sound + " {}").getBytes(UTF_8);
            case 1 -> sound.toString().getBytes(java.nio.charset.StandardCharsets.UTF_16);
            case 2 -> ("\ufeff" + sound).getBytes(UTF_8);
            case 3 -> one("null", "[]", "1", "\"x\"", "", "{", "<a/>", "a=b&c=d").getBytes(UTF_8);
            case 4 -> ("/* a */ " + sound + " // b").getBytes(UTF_8);
            default -> {
                var noise = new byte[random.nextInt(1, 4_096)];
                random.nextBytes(noise);
                yield noise;
            }
        };
    }

    /// Some megabytes of blanks, which parsers pass over, or of a list.
    byte[] oversized(JsonNode sound) {
        var megabytes = one(List.of(1, 3, 9, 20));
        return random.nextBoolean()
                ? (" ".repeat(megabytes << 20) + sound).getBytes(UTF_8)
                : with(sound, "[" + "0,".repeat(megabytes << 19) + "0]");
    }

    /// The sound body with this JSON text somewhere in it.
    private byte[] with(JsonNode sound, String json) {
        var copy = sound.deepCopy();
        switch (one(containers(copy))) {
            case ObjectNode object when !object.isEmpty() ->
                    object.put(one(List.copyOf(object.propertyNames())), HOLE);
            case ArrayNode list when !list.isEmpty() -> list.set(random.nextInt(list.size()), HOLE);
            case ArrayNode list -> list.add(HOLE);
            case ObjectNode object -> object.put("name", HOLE);
            case JsonNode _ -> {
                return json.getBytes(UTF_8);
            }
        }
        return copy.toString().replace("\"" + HOLE + "\"", json).getBytes(UTF_8);
    }

    /// The sound body with this JSON text in place of one of these values, if it has any.
    private byte[] insteadOf(Predicate<JsonNode> those, JsonNode sound, String json) {
        var copy = sound.deepCopy();
        var places =
                objects(copy).stream()
                        .flatMap(
                                object ->
                                        object.properties().stream()
                                                .filter(field -> those.test(field.getValue()))
                                                .map(
                                                        field ->
                                                                new Place(
                                                                        (ObjectNode) object,
                                                                        field.getKey())))
                        .toList();
        if (places.isEmpty()) {
            return with(sound, json);
        }
        var place = one(places);
        place.object().put(place.field(), HOLE);
        return copy.toString().replace("\"" + HOLE + "\"", json).getBytes(UTF_8);
    }

    private record Place(ObjectNode object, String field) {}

    private static List<JsonNode> objects(JsonNode root) {
        return containers(root).stream().filter(JsonNode::isObject).toList();
    }

    private static List<JsonNode> containers(JsonNode root) {
        var found = new ArrayList<JsonNode>(List.of(root));
        for (int i = 0; i < found.size(); i++) {
            found.get(i).valueStream().filter(JsonNode::isContainer).forEach(found::add);
        }
        return found;
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
