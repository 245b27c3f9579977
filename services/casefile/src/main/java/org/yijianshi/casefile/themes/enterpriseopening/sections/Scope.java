package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The business scope (经营范围), picked from a published catalogue; the first entry is the main one.
public record Scope(String edition, String industryCode, List<Entry> entries) {

    public Scope {
        entries = Lists.orEmpty(entries);
    }

    public record Entry(
            String code,
            String text,
            Kind kind,
            @Nullable PermitStage permitStage,
            @Nullable String permitNumber) {}

    public enum Kind {
        GENERAL,
        LICENSED
    }

    /// Whether the permit comes before registration or after it.
    public enum PermitStage {
        PRE,
        POST
    }
}
