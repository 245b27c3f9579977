package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;

import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The published example form as this department gets it, with some fields changed.
final class Example {

    static final CaseId CASE = CaseId.of("01939a52-7e1c-7c55-9d3a-4f6b2a1c0001");
    static final Map<String, String> REGISTERED =
            Map.of(
                    "creditCode", "91410402MA9K00028T",
                    "enterpriseName", "平顶山市鹰翔尼龙新材料有限公司",
                    "establishedOn", "2026-11-23");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final Pattern HYPHEN = Pattern.compile("-(.)");
    private static final Path EXAMPLES = Path.of("../../deploy/all-in-one/examples");

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private Example() {}

    /// Pairs of a JSON pointer below `/sections` and the JSON to put there; nothing removes.
    static Order<BankAccountForm> order(String... changes) {
        return order("410402", REGISTERED, changes);
    }

    static Order<BankAccountForm> order(
            String zone, Map<String, String> outputs, String... changes) {
        return order("natural-person-llc", zone, TODAY, outputs, changes);
    }

    /// Another published example, unchanged, at its own hall.
    static Order<BankAccountForm> published(String name, LocalDate on) {
        return order(name, read(name).get("zone").stringValue(), on, REGISTERED);
    }

    private static Order<BankAccountForm> order(
            String name,
            String zone,
            LocalDate on,
            Map<String, String> outputs,
            String... changes) {
        var sections = (ObjectNode) read(name).get("sections");
        for (var i = 0; i < changes.length; i += 2) {
            change(sections, JsonPointer.compile(changes[i]), changes[i + 1]);
        }
        return new Order<>(CASE, new HallZone(zone), on, outputs, bind(sections));
    }

    private static JsonNode read(String name) {
        return JSON.readTree(EXAMPLES.resolve(name + ".json").toFile());
    }

    private static BankAccountForm bind(ObjectNode sections) {
        var camelCased = JSON.createObjectNode();
        sections.forEachEntry((key, section) -> camelCased.set(camelCase(key), section));
        return JSON.treeToValue(camelCased, BankAccountForm.class);
    }

    private static void change(ObjectNode sections, JsonPointer at, String json) {
        var parent = sections.at(at.head());
        var last = at.last();
        if (parent instanceof ArrayNode rows) {
            rows.set(last.getMatchingIndex(), JSON.readTree(json));
        } else if (json.isEmpty()) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), JSON.readTree(json));
        }
    }

    private static String camelCase(String key) {
        return HYPHEN.matcher(key).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }
}
