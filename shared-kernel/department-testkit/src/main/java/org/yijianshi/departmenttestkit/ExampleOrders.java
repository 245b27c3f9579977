package org.yijianshi.departmenttestkit;

import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.Map;

/// Orders as a department gets them for the published example forms, with some fields changed.
///
/// @param form the department's own view of the sections
public record ExampleOrders<F>(Class<F> form) {

    /// What the registration of the example enterprise produced.
    public static final Map<String, String> REGISTERED =
            Map.of(
                    "creditCode", "91410402MA9K00028T",
                    "enterpriseName", "平顶山市鹰翔尼龙新材料有限公司",
                    "establishedOn", "2026-11-23");

    private static final CaseId CASE = CaseId.of("01939a52-7e1c-7c55-9d3a-4f6b2a1c0001");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /// The form of natural persons at its own hall, after registration.
    ///
    /// @param changes pairs of a JSON pointer below `/sections` and the JSON to put there; nothing
    ///   removes
    public Order<F> order(String... changes) {
        return order("410402", REGISTERED, changes);
    }

    /// The same form at any hall, after whatever happened before.
    public Order<F> order(String zone, Map<String, String> outputs, String... changes) {
        var example = PublishedForm.named("natural-person-llc");
        for (var i = 0; i < changes.length; i += 2) {
            change(example, "/sections" + changes[i], changes[i + 1]);
        }
        return order(example, zone, TODAY, outputs);
    }

    /// Any published example, unchanged, at its own hall.
    public Order<F> published(String name, LocalDate on) {
        var example = PublishedForm.named(name);
        return order(example, example.zone(), on, REGISTERED);
    }

    private Order<F> order(
            PublishedForm example, String zone, LocalDate on, Map<String, String> outputs) {
        return new Order<>(CASE, new HallZone(zone), on, outputs, example.sections(form));
    }

    private static void change(PublishedForm example, String pointer, String json) {
        if (json.isEmpty()) {
            example.without(pointer);
        } else {
            example.with(pointer, PublishedForm.json(json));
        }
    }
}
