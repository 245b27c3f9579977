package org.yijianshi.departmenttestkit;

import org.yijianshi.contracts.form.FormSchemas;
import org.yijianshi.contracts.form.MadeSections;
import org.yijianshi.departmentkit.domain.Assessment;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.Precheck;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.testkit.PublishedForm;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/// Whether prechecks foretell what a department decides. Every published example, as it is and
/// changed at random as far as its schemas allow, is asked about before its people have confirmed
/// it and before any item is done, and is assessed when all of that is there. What a rule reads
/// besides and does not name in [HandlingPolicy#awaits] shows as a difference.
///
/// @param automatic how many were foretold to be decided by the rules
/// @param referred how many were foretold to go to an officer
/// @param faults what came otherwise
public record Foretelling(int automatic, int referred, List<String> faults) {

    private static final int CHANGED_FORMS = 400;
    private static final int MOST_CHANGES = 3;
    private static final CaseId CASE = CaseId.of("01939a52-7e1c-7c55-9d3a-4f6b2a1c0002");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final List<String> ODD_VALUES =
            List.of(
                    "''",
                    "0",
                    "1",
                    "9999999",
                    "true",
                    "false",
                    "'2019-01-01'",
                    "'2035-01-01'",
                    "[]");

    public Foretelling {
        faults = List.copyOf(faults);
    }

    /// Asks a department about the examples and forms like them.
    public static <F> Foretelling of(Department<F> department, long seed) {
        var schemas = FormSchemas.of(department.sections());
        var random = new Random(seed);
        var forms = new ArrayList<PublishedForm>();
        PublishedForm.NAMES.forEach(name -> forms.add(PublishedForm.named(name)));
        while (forms.size() < CHANGED_FORMS) {
            var form =
                    PublishedForm.named(
                            PublishedForm.NAMES.get(random.nextInt(PublishedForm.NAMES.size())));
            for (var n = random.nextInt(MOST_CHANGES); n >= 0; n--) {
                change(form, department.sections(), random);
            }
            if (isSound(form, department.sections(), schemas)) {
                forms.add(form);
            }
        }
        return of(department, forms);
    }

    private static <F> Foretelling of(Department<F> department, List<PublishedForm> forms) {
        var automatic = 0;
        var faults = new ArrayList<String>();
        for (var n = 0; n < forms.size(); n++) {
            var form = forms.get(n);
            var foretold = foretold(department, form);
            automatic += foretold.assessment().isAutomatic() ? 1 : 0;
            var decided = decided(department, form, n < PublishedForm.NAMES.size());
            if (!foretold.assessment().concerns().equals(decided)) {
                faults.add(
                        "form %d: foretold %s, decided %s"
                                .formatted(n, foretold.assessment().concerns(), decided));
            }
        }
        return new Foretelling(automatic, forms.size() - automatic, faults);
    }

    private static <F> Precheck foretold(Department<F> department, PublishedForm form) {
        var present = new TreeSet<>(department.sections());
        present.removeAll(MadeSections.NAMES);
        var bare = form.document().deepCopy();
        ((ObjectNode) bare.get("sections")).remove(MadeSections.NAMES);
        var view = PublishedForm.of(bare).sections(department.form());
        return Precheck.of(department, order(form, Map.of(), view), present);
    }

    /// Of an example as it is, everything that any rule says; of a changed one, whose people have
    /// confirmed something else, what the rules say that need no confirmation.
    private static <F> List<Concern> decided(
            Department<F> department, PublishedForm form, boolean asItIs) {
        var order = order(form, ExampleOrders.REGISTERED, form.sections(department.form()));
        return asItIs
                ? Assessment.of(department, order).concerns()
                : department.policies().stream()
                        .filter(rule -> rule.awaits().isEmpty())
                        .flatMap(rule -> rule.concerns(order).stream())
                        .toList();
    }

    private static <F> Order<F> order(PublishedForm form, Map<String, String> outputs, F view) {
        return new Order<>(CASE, new HallZone(form.zone()), TODAY, outputs, view);
    }

    private static boolean isSound(PublishedForm form, List<String> names, FormSchemas schemas) {
        var sections = form.document().get("sections");
        return names.stream()
                .allMatch(
                        name ->
                                sections.has(name)
                                        && schemas.check(name, sections.get(name)).isEmpty());
    }

    private static void change(PublishedForm form, List<String> names, Random random) {
        var values = new ArrayList<String>();
        var sections = form.document().get("sections");
        for (var name : names) {
            if (!MadeSections.NAMES.contains(name) && sections.has(name)) {
                collect("/sections/" + name, sections.get(name), values);
            }
        }
        var pointer = values.get(random.nextInt(values.size()));
        switch (random.nextInt(3)) {
            case 0 -> form.without(pointer);
            case 1 -> form.with(pointer, odd(random));
            default -> {
                var other = values.get(random.nextInt(values.size()));
                form.with(pointer, form.document().at(JsonPointer.compile(other)).deepCopy());
            }
        }
    }

    private static JsonNode odd(Random random) {
        return PublishedForm.json(ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
    }

    private static void collect(String pointer, JsonNode node, List<String> values) {
        if (node.isValueNode()) {
            values.add(pointer);
        }
        node.properties().forEach(f -> collect(pointer + "/" + f.getKey(), f.getValue(), values));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), values);
        }
    }
}
