package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.casefile.themes.enterpriseopening.CombinedForm.Sections;
import org.yijianshi.kernel.Violation;
import org.yijianshi.testkit.PublishedForm;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.time.LocalDate;
import java.util.List;

/// An example form, changed here and there as an applicant would change it, and read as the web
/// layer reads it.
final class FilledForm {

    static final LocalDate ON = LocalDate.parse("2026-11-22");

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private interface SectionsInKebabCase {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addMixIn(Sections.class, SectionsInKebabCase.class)
                    .build();

    private final PublishedForm form;

    private FilledForm(String example) {
        form = PublishedForm.named(example);
    }

    static FilledForm naturalPersons() {
        return new FilledForm("natural-person-llc");
    }

    static FilledForm corporateShareholder() {
        return new FilledForm("corporate-shareholder-llc");
    }

    static FilledForm zhumadian() {
        return new FilledForm("zhumadian-llc");
    }

    static List<FilledForm> examples() {
        return PublishedForm.NAMES.stream().map(FilledForm::new).toList();
    }

    /// Sets a field; the last part of the pointer may be new.
    FilledForm with(String pointer, Object value) {
        form.with(pointer, value);
        return this;
    }

    FilledForm without(String pointer) {
        form.without(pointer);
        return this;
    }

    /// Appends a copy of what one pointer points to, to the list that the other points to.
    FilledForm copying(String from, String list) {
        ((ArrayNode) document().at(list)).add(document().at(from).deepCopy());
        return this;
    }

    JsonNode document() {
        return form.document();
    }

    CombinedForm bound() {
        return JSON.treeToValue(document(), CombinedForm.class);
    }

    List<Violation> violations(LocalDate on) {
        return EnterpriseOpeningRules.violations(bound(), on);
    }
}
