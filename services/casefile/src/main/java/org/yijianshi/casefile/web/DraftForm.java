package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is kept of a draft: whatever its theme has a place for, right or not, and nothing else.
@Component
class DraftForm {

    private static final String[] ENVELOPE = {
        "theme", "zone", "intakeZone", "channel", "items", "sections"
    };

    private final Catalogue catalogue;
    private final JsonMapper json = new JsonMapper();

    DraftForm(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// A draft as it is sent.
    ///
    /// @param zone of the form, for whoever has nothing else yet
    /// @param form as a case takes it, as far as it is filled in
    record Filled(@Nullable String theme, @Nullable String zone, @Nullable JsonNode form) {}

    /// @throws Problem if there is no such theme, or no form in what was sent
    ObjectNode of(Filled filled) {
        var theme = theme(filled.theme());
        var form = object("/form", filled.form());
        form.retain(ENVELOPE);
        form.put("theme", theme.theme());
        if (filled.zone() != null) {
            form.put("zone", filled.zone());
        }
        var sections = object("/form/sections", form.get("sections"));
        sections.retain(sectionsOf(theme));
        form.set("sections", sections);
        return form;
    }

    private Theme theme(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Problem.invalid(List.of(new Violation("/theme", "required")));
        }
        return catalogue
                .find(name)
                .orElseThrow(() -> Problem.invalid(List.of(new Violation("/theme", "THEME"))));
    }

    /// Nobody fills in for anybody who was verified and who signed.
    private static Set<String> sectionsOf(Theme theme) {
        var sections = new HashSet<>(theme.allSections());
        sections.removeAll(ConfirmedForm.MADE);
        return sections;
    }

    private ObjectNode object(String pointer, @Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return json.createObjectNode();
        }
        if (given instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw Problem.invalid(List.of(new Violation(pointer, "type", "object")));
    }
}
