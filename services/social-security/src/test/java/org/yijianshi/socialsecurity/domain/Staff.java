package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The three employees of the example form, and what tests change about them.
final class Staff {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static final CaseId CASE = CaseId.of("7f6c5f0e-0d3a-4c9e-9b1a-0c6f2d1e4a01");
    private static final Path EXAMPLES = Path.of("../../deploy/all-in-one/examples");
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final String zone;
    private final ObjectNode sections;
    private final ObjectNode scope;
    private final ArrayNode employees;

    private Staff(String example) {
        var form = JSON.readTree(EXAMPLES.resolve(example + ".json").toFile());
        zone = form.get("zone").asString();
        sections = (ObjectNode) form.get("sections");
        scope = (ObjectNode) sections.get("scope");
        employees = (ArrayNode) sections.get("employees").get("list");
    }

    static Staff example() {
        return published("natural-person-llc");
    }

    /// One of the published examples, at its own hall.
    static Staff published(String example) {
        return new Staff(example);
    }

    static Staff nobody() {
        var staff = example();
        staff.employees.removeAll();
        return staff;
    }

    /// Changes a field of the first employee.
    Staff first(String field, Object value) {
        return employee(0, field, value);
    }

    Staff employee(int index, String field, Object value) {
        ((ObjectNode) employees.get(index)).set(field, JSON.valueToTree(value));
        return this;
    }

    Staff inIndustry(String code) {
        scope.put("industryCode", code);
        return this;
    }

    Order<SocialSecurityForm> order() {
        return order(TODAY);
    }

    /// On the day of establishment.
    Order<SocialSecurityForm> order(LocalDate on) {
        return order(zone, on, on);
    }

    Order<SocialSecurityForm> order(String zone, LocalDate on, LocalDate established) {
        return new Order<>(
                CASE,
                new HallZone(zone),
                on,
                Map.of("establishedOn", established.toString()),
                form());
    }

    /// As before submission: nothing is registered yet.
    Order<SocialSecurityForm> precheck(LocalDate on) {
        return new Order<>(CASE, new HallZone(zone), on, Map.of(), form());
    }

    SocialSecurityForm form() {
        return JSON.treeToValue(sections, SocialSecurityForm.class);
    }

    List<String> doubtsOf(HandlingPolicy<SocialSecurityForm> rule) {
        return doubts(rule, order());
    }

    /// What a rule says, each as `CODE pointer`.
    static List<String> doubts(
            HandlingPolicy<SocialSecurityForm> rule, Order<SocialSecurityForm> order) {
        return rule.concerns(order).stream()
                .map(concern -> concern.code() + " " + concern.pointer())
                .toList();
    }
}
