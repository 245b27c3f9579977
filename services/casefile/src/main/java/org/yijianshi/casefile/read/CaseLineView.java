package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One line of a list of cases.
///
/// @param conflict it was withdrawn and a department produced a result nevertheless
public record CaseLineView(
        UUID caseId,
        String caseNumber,
        String zone,
        String state,
        @Nullable String enterpriseName,
        @Nullable String creditCode,
        Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant handedOverAt,
        boolean conflict) {}
