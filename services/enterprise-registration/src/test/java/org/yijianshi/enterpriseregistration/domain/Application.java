package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The example of a form that can be decided automatically, and what tests change in it.
final class Application {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final CaseId CASE = CaseId.of("7f6c5f0e-0d3a-4c9e-9b1a-0c6f2d1e4a01");

    private final PublishedForm form;

    private Application(PublishedForm form) {
        this.form = form;
    }

    static Application example() {
        return published("natural-person-llc");
    }

    /// One of the published examples, at its own hall.
    static Application published(String example) {
        return new Application(PublishedForm.named(example));
    }

    /// Sets what a pointer below `/sections` points to.
    Application with(String pointer, Object value) {
        form.with("/sections" + pointer, value);
        return this;
    }

    Application without(String pointer) {
        form.without("/sections" + pointer);
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
        return form.sections(RegistrationForm.class);
    }

    Order<RegistrationForm> order() {
        return on(TODAY);
    }

    Order<RegistrationForm> on(LocalDate day) {
        return new Order<>(CASE, new HallZone(form.zone()), day, Map.of(), form());
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
}
