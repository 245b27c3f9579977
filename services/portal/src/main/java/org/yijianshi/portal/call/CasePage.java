package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A page of cases, newest first.
///
/// @param next where the next page begins; absent on the last
public record CasePage(List<Line> cases, @Nullable String next) {

    public CasePage {
        cases = List.copyOf(cases);
    }

    /// One of them.
    public record Line(
            UUID caseId,
            String caseNumber,
            String zone,
            String state,
            @Nullable String enterpriseName,
            @Nullable String creditCode,
            Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable Instant handedOverAt) {}
}
