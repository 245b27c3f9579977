package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.contracts.form.FormSchemas;
import org.yijianshi.contracts.form.SchemaProblem;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.Violation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks a combined form whole: envelope, plan, every section against its schema, and the theme's
/// rules across sections. Everything that is wrong is found in one go; a section that does not fit
/// its schema is reported and left out of the rules that would need it.
@Component
class FormCheck {

    private static final Set<String> MADE_LATER =
            ConfirmedForm.MADE.stream().map("/sections/"::concat).collect(Collectors.toSet());

    private final Catalogue catalogue;
    private final Profiles profiles;
    private final FormSchemas schemas;
    private final ThemeRules rules;

    FormCheck(Catalogue catalogue, Profiles profiles, ThemeRules rules) {
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.schemas =
                FormSchemas.of(
                        catalogue.all().stream()
                                .flatMap(theme -> theme.allSections().stream())
                                .collect(Collectors.toSet()));
        this.rules = rules;
    }

    /// What is wrong with a form submitted on a day; empty when it may be accepted.
    List<Violation> violations(ObjectNode form, LocalDate on) {
        var envelope =
                schemas.checkEnvelope(form).stream().map(SchemaProblem::toViolation).toList();
        if (!envelope.isEmpty()) {
            var all = new ArrayList<>(envelope);
            all.addAll(sectionProblems(form));
            return all;
        }
        var theme = catalogue.find(form.get("theme").asString());
        return theme.isEmpty()
                ? List.of(new Violation("/theme", "THEME"))
                : violations(form, theme.get(), on);
    }

    /// What is wrong with a form but for the sections that are made when its people confirm it.
    List<Violation> violationsBeforeConfirmation(ObjectNode bare, LocalDate on) {
        return violations(bare, on).stream()
                .filter(v -> !MADE_LATER.contains(v.pointer()))
                .toList();
    }

    private List<Violation> violations(ObjectNode form, Theme theme, LocalDate on) {
        var found = new ArrayList<Violation>();
        if (profiles.inForce(form.get("zone").asString(), on).isEmpty()) {
            found.add(new Violation("/zone", "ZONE_NOT_SERVED"));
        }
        var chosen = chosen(form);
        found.addAll(PlanCheck.violations(theme, chosen));
        var needed = theme.sectionsFor(Set.copyOf(chosen));
        var sections = (ObjectNode) form.get("sections");
        for (var name : needed) {
            if (!sections.has(name)) {
                found.add(new Violation("/sections/" + name, "SECTION_MISSING"));
            }
        }
        for (var name : sections.propertyNames()) {
            if (!needed.contains(name)) {
                found.add(new Violation(pointer(name), "SECTION_NOT_NEEDED"));
            }
        }
        var problems = sectionProblems(form);
        found.addAll(problems);
        found.addAll(rules.violations(theme.theme(), sound(form, needed, problems), on));
        return List.copyOf(found);
    }

    static List<String> chosen(JsonNode form) {
        return form.get("items").valueStream().map(JsonNode::asString).toList();
    }

    private List<Violation> sectionProblems(ObjectNode form) {
        if (!(form.get("sections") instanceof ObjectNode sections)) {
            return List.of();
        }
        return sections.propertyStream()
                .filter(section -> schemas.has(section.getKey()))
                .flatMap(section -> schemas.check(section.getKey(), section.getValue()).stream())
                .map(SchemaProblem::toViolation)
                .toList();
    }

    /// The form with those sections alone that are needed and fit their schema.
    private static ObjectNode sound(ObjectNode form, Set<String> needed, List<Violation> problems) {
        var sound = form.deepCopy();
        var sections = (ObjectNode) sound.get("sections");
        var unsound = problems.stream().map(p -> p.pointer().split("/", -1)[2]).distinct().toList();
        sections.retain(
                needed.stream().filter(name -> !unsound.contains(name)).toArray(String[]::new));
        return sound;
    }

    /// A name that cannot be a section's may be anything, even somebody's number: it is not
    /// repeated.
    private static String pointer(String name) {
        return name.matches("[A-Za-z][A-Za-z_-]{0,39}") ? "/sections/" + name : "/sections";
    }
}
