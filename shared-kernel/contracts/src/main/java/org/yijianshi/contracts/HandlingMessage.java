package org.yijianshi.contracts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What departments say on `handling-events.<item>`. Codes and enterprise-level results only;
/// anything personal travels sealed for `casefile`. Kept, so that read models can be rebuilt.
public sealed interface HandlingMessage extends Message {

    @Override
    String item();

    /// The department has the order (受理).
    record HandlingOpened(UUID caseId, String item, Instant at) implements HandlingMessage {}

    /// The published rules do not decide it; it waits for an officer.
    ///
    /// @param concerns codes of what the rules raised
    record HandlingReferred(
            UUID caseId, String item, String ruleSet, List<String> concerns, Instant at)
            implements HandlingMessage {}

    /// An officer took the task.
    record HandlingClaimed(UUID caseId, String item, Instant at) implements HandlingMessage {}

    /// An officer gave the task back.
    record HandlingUnclaimed(UUID caseId, String item, Instant at) implements HandlingMessage {}

    /// The one notice of everything missing (一次性告知); the item's clock pauses at `at`.
    ///
    /// @param reasons codes from the department's published list
    /// @param sections sections of the form that may be sent again
    /// @param note what the officer wrote to the applicant
    record SupplementRequested(
            UUID caseId,
            String item,
            List<String> reasons,
            List<String> sections,
            @Nullable SealedPart note,
            Instant at)
            implements HandlingMessage {}

    /// Granted (准予).
    ///
    /// @param ruleSet version of the published rules in force
    /// @param rule which rule, or which officer's decision, settled it
    record HandlingApproved(
            UUID caseId, String item, Mode mode, String ruleSet, String rule, Instant at)
            implements HandlingMessage {}

    /// The result is produced (办结).
    ///
    /// @param results enterprise-level results by name
    /// @param confidential the rest, a JSON object of strings, for `casefile` alone
    record HandlingCompleted(
            UUID caseId,
            String item,
            Map<String, String> results,
            @Nullable SealedPart confidential,
            Instant at)
            implements HandlingMessage {}

    /// Rejected, with reasons from the published list.
    record HandlingRejected(
            UUID caseId, String item, List<String> reasons, @Nullable SealedPart note, Instant at)
            implements HandlingMessage {}

    /// The applicant withdrew before the decision.
    record HandlingWithdrawn(UUID caseId, String item, Instant at) implements HandlingMessage {}
}
