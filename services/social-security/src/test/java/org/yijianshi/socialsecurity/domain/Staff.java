package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The three employees of the example form, and what tests change about them.
final class Staff {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static final CaseId CASE = CaseId.of("7f6c5f0e-0d3a-4c9e-9b1a-0c6f2d1e4a01");

    private final PublishedForm form;

    private Staff(PublishedForm form) {
        this.form = form;
    }

    static Staff example() {
        return published("natural-person-llc");
    }

    /// One of the published examples, at its own hall.
    static Staff published(String example) {
        return new Staff(PublishedForm.named(example));
    }

    static Staff nobody() {
        return example().with("/employees/list", List.of());
    }

    /// Changes a field of the first employee.
    Staff first(String field, Object value) {
        return employee(0, field, value);
    }

    Staff employee(int index, String field, Object value) {
        return with("/employees/list/%d/%s".formatted(index, field), value);
    }

    Staff inIndustry(String code) {
        return with("/scope/industryCode", code);
    }

    private Staff with(String pointer, Object value) {
        form.with("/sections" + pointer, value);
        return this;
    }

    Order<SocialSecurityForm> order() {
        return order(TODAY);
    }

    /// On the day of establishment.
    Order<SocialSecurityForm> order(LocalDate on) {
        return order(form.zone(), on, on);
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
        return new Order<>(CASE, new HallZone(form.zone()), on, Map.of(), form());
    }

    SocialSecurityForm form() {
        return form.sections(SocialSecurityForm.class);
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
