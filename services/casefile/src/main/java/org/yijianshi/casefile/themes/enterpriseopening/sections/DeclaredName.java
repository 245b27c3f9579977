package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The name wanted for the enterprise, in its four parts, and trade names to fall back on.
///
/// @param industry empty for a group active in several industries
public record DeclaredName(
        String region,
        String tradeName,
        String industry,
        String organisationForm,
        List<String> alternatives,
        @Nullable String declarationNumber,
        @Nullable LocalDate reservedUntil) {

    public DeclaredName {
        industry = orEmpty(industry);
        alternatives = Lists.orEmpty(alternatives);
    }

    private static String orEmpty(@Nullable String given) {
        return given == null ? "" : given;
    }
}
