package org.yijianshi.contracts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What `casefile` says on `case-events`. Kept, so that read models can be rebuilt.
public sealed interface CaseMessage extends Message {

    /// One combined form was received and accepted (收件即受理); the case clock starts at `at`.
    record CaseSubmitted(
            UUID caseId,
            String caseNumber,
            String theme,
            String zone,
            String intakeZone,
            String channel,
            String profileEdition,
            List<PlannedItem> items,
            Instant at)
            implements CaseMessage {}

    /// A department may start; the item's clock starts at `at`.
    ///
    /// @param releasedBy the item whose completion released it, absent when it waited for nothing
    record ItemReleased(UUID caseId, String item, @Nullable String releasedBy, Instant at)
            implements CaseMessage {}

    /// The applicant sent what a department had asked for; the item's clock resumes at `at`.
    record ItemSupplemented(UUID caseId, String item, int round, Instant at)
            implements CaseMessage {}

    /// An item ended; its clock stops at `at`.
    record ItemClosed(UUID caseId, String item, Ending ending, Instant at) implements CaseMessage {}

    /// The case ended: completed (办结), rejected or withdrawn.
    record CaseClosed(UUID caseId, Ending ending, Instant at) implements CaseMessage {}

    /// Results were handed over together (统一出件).
    record CaseHandedOver(UUID caseId, List<String> items, Instant at) implements CaseMessage {}
}
