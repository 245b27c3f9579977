package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.casefile.themes.enterpriseopening.CombinedForm.Sections;
import org.yijianshi.kernel.Violation;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// An example form, changed here and there as an applicant would change it, and read as the web
/// layer reads it.
final class FilledForm {

    static final LocalDate ON = LocalDate.parse("2026-11-22");

    private static final Path EXAMPLES = Path.of("../../deploy/all-in-one/examples");

    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private interface SectionsInKebabCase {}

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addMixIn(Sections.class, SectionsInKebabCase.class)
                    .build();

    private final ObjectNode document;

    private FilledForm(ObjectNode document) {
        this.document = document;
    }

    static FilledForm naturalPersons() {
        return example("natural-person-llc.json");
    }

    static FilledForm corporateShareholder() {
        return example("corporate-shareholder-llc.json");
    }

    static FilledForm zhumadian() {
        return example("zhumadian-llc.json");
    }

    static List<FilledForm> examples() {
        return List.of(naturalPersons(), corporateShareholder(), zhumadian());
    }

    private static FilledForm example(String file) {
        return new FilledForm((ObjectNode) JSON.readTree(EXAMPLES.resolve(file).toFile()));
    }

    /// Sets a field; the last part of the pointer may be new.
    FilledForm with(String pointer, Object value) {
        var at = JsonPointer.compile(pointer);
        var name = at.last().getMatchingProperty();
        JsonNode node = JSON.valueToTree(value);
        switch (document.at(at.head())) {
            case ObjectNode object -> object.set(name, node);
            case ArrayNode array -> array.set(Integer.parseInt(name), node);
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    FilledForm without(String pointer) {
        var at = JsonPointer.compile(pointer);
        var name = at.last().getMatchingProperty();
        switch (document.at(at.head())) {
            case ObjectNode object -> object.remove(name);
            case ArrayNode array -> array.remove(Integer.parseInt(name));
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    /// Appends a copy of what one pointer points to, to the list that the other points to.
    FilledForm copying(String from, String list) {
        ((ArrayNode) document.at(list)).add(document.at(from).deepCopy());
        return this;
    }

    JsonNode document() {
        return document;
    }

    CombinedForm bound() {
        return JSON.treeToValue(document, CombinedForm.class);
    }

    List<Violation> violations(LocalDate on) {
        return EnterpriseOpeningRules.violations(bound(), on);
    }
}
