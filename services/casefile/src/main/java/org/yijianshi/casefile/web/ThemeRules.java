package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.themes.enterpriseopening.CombinedForm;
import org.yijianshi.casefile.themes.enterpriseopening.EnterpriseOpeningRules;
import org.yijianshi.casefile.themes.enterpriseopening.Involved;
import org.yijianshi.casefile.themes.enterpriseopening.Signatory;
import org.yijianshi.kernel.Violation;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Finds the rules of a theme and reads the form as they want it.
@Component
class ThemeRules {

    private final JsonMapper json =
            JsonMapper.builder()
                    .addMixIn(CombinedForm.Sections.class, KebabCase.class)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Map<String, BiFunction<ObjectNode, LocalDate, List<Violation>>> themes =
            Map.of("enterprise-opening", this::enterpriseOpening);

    /// What the rules of the theme say; sections that are absent or unsound are not judged.
    List<Violation> violations(String theme, ObjectNode form, LocalDate on) {
        var rules = themes.get(theme);
        return rules == null ? List.of() : rules.apply(form, on);
    }

    /// The people whom the application concerns.
    List<Involved> involved(ObjectNode form) {
        return Involved.in(json.treeToValue(form, CombinedForm.class));
    }

    /// The people who have to confirm the application.
    List<Signatory> signatories(ObjectNode form) {
        return Signatory.in(json.treeToValue(form, CombinedForm.class));
    }

    private List<Violation> enterpriseOpening(ObjectNode form, LocalDate on) {
        return EnterpriseOpeningRules.violations(json.treeToValue(form, CombinedForm.class), on);
    }

    /// Sections are named in kebab case in the document.
    @JsonNaming(PropertyNamingStrategies.KebabCaseStrategy.class)
    private interface KebabCase {}
}
