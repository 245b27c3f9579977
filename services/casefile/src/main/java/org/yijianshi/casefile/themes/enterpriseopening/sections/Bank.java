package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Where the applicant wishes to open an account, and the consent without which no bank learns of
/// it.
public record Bank(
        String bank,
        String branch,
        AccountKind accountKind,
        String purpose,
        ContactTime contactTime,
        boolean legalRepresentativePresent,
        @Nullable Consent consent) {

    public record Consent(boolean given, List<Part> scope, String textVersion, Instant givenAt) {

        public Consent {
            scope = Lists.orEmpty(scope);
        }
    }

    /// A part of the form that the bank is given.
    public enum Part {
        ENTERPRISE,
        LEGAL_REPRESENTATIVE,
        SHAREHOLDERS,
        BENEFICIAL_OWNERS
    }

    public enum AccountKind {
        BASIC,
        GENERAL
    }

    public enum ContactTime {
        WORKING_HOURS,
        LUNCH_BREAK,
        EVENING,
        WEEKEND
    }
}
