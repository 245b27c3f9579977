package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The example of a form that can be decided automatically, and what tests change in it.
final class Application {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final CaseId CASE = CaseId.of("7f6c5f0e-0d3a-4c9e-9b1a-0c6f2d1e4a01");

    private static final Path EXAMPLES = Path.of("../../deploy/all-in-one/examples");
    private static final Pattern HYPHEN = Pattern.compile("-(.)");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final HallZone zone;
    private final ObjectNode sections;

    private Application(String example) {
        var form = JSON.readTree(EXAMPLES.resolve(example + ".json").toFile());
        zone = new HallZone(form.get("zone").asString());
        sections = (ObjectNode) form.get("sections");
    }

    static Application example() {
        return published("natural-person-llc");
    }

    /// One of the published examples, at its own hall.
    static Application published(String example) {
        return new Application(example);
    }

    Application with(String pointer, Object value) {
        var at = JsonPointer.compile(pointer);
        var node = JSON.valueToTree(value);
        switch (sections.at(at.head())) {
            case ObjectNode parent -> parent.set(at.last().getMatchingProperty(), node);
            case ArrayNode parent when at.last().getMatchingIndex() == parent.size() ->
                    parent.add(node);
            case ArrayNode parent -> parent.set(at.last().getMatchingIndex(), node);
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    Application without(String pointer) {
        var at = JsonPointer.compile(pointer);
        switch (sections.at(at.head())) {
            case ObjectNode parent -> parent.remove(at.last().getMatchingProperty());
            case ArrayNode parent -> parent.remove(at.last().getMatchingIndex());
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    /// The second holder becomes an enterprise; the first is declared as beneficial owner.
    Application withCorporateHolder() {
        return with(
                        "/shareholders/list/1",
                        Map.of(
                                "kind", "ENTERPRISE",
                                "name", "平顶山市鹰城投资有限公司",
                                "creditCode", "91410400MA9K0001XX",
                                "eLicenceConfirmation", "E-20261122-0001",
                                "country", "CHN",
                                "contribution", 200,
                                "form", "CASH",
                                "paidBy", "2031-06-30"))
                .with("/enterprise/ownership", "MIXED")
                .with(
                        "/beneficial-owners",
                        Map.of(
                                "exemptByPromise",
                                false,
                                "owners",
                                List.of(
                                        Map.of(
                                                "name", "李晓雨",
                                                "idNumber", "410402198803120020",
                                                "sharePercent", 60,
                                                "basis", "SHARES"))));
    }

    RegistrationForm form() {
        var named = JSON.createObjectNode();
        sections.properties().forEach(e -> named.set(camelCase(e.getKey()), e.getValue()));
        return JSON.treeToValue(named, RegistrationForm.class);
    }

    Order<RegistrationForm> order() {
        return on(TODAY);
    }

    Order<RegistrationForm> on(LocalDate day) {
        return new Order<>(CASE, zone, day, Map.of(), form());
    }

    /// What a rule says about it, each as `CODE pointer`.
    List<String> doubtsOf(HandlingPolicy<RegistrationForm> rule) {
        return doubts(rule, order());
    }

    static List<String> doubts(
            HandlingPolicy<RegistrationForm> rule, Order<RegistrationForm> order) {
        return rule.concerns(order).stream()
                .map(concern -> concern.code() + " " + concern.pointer())
                .toList();
    }

    private static String camelCase(String section) {
        return HYPHEN.matcher(section).replaceAll(at -> at.group(1).toUpperCase(Locale.ROOT));
    }
}
