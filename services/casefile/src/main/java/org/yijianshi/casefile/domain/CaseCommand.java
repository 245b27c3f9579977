package org.yijianshi.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a case can be asked. `at` is always now in business time; what a department did earlier
/// carries its own instant beside it.
public sealed interface CaseCommand {
    CaseId caseId();

    Instant at();

    record SubmitCase(
            CaseId caseId,
            Submission submission,
            ItemGraph plan,
            List<SealedSection> sections,
            Instant at)
            implements CaseCommand {}

    /// A department produced its result at `completedAt`.
    record RecordCompletion(
            CaseId caseId,
            ItemCode item,
            Map<String, String> results,
            @Nullable Sealed confidential,
            Instant completedAt,
            Instant at)
            implements CaseCommand {}

    /// A department rejected at `rejectedAt`.
    record RecordRejection(
            CaseId caseId,
            ItemCode item,
            List<String> reasons,
            @Nullable Sealed note,
            Instant rejectedAt,
            Instant at)
            implements CaseCommand {}

    /// A department asked for supplements at `askedAt`.
    record RecordSupplementRequest(
            CaseId caseId,
            ItemCode item,
            List<String> reasons,
            List<String> sections,
            @Nullable Sealed note,
            Instant askedAt,
            Instant at)
            implements CaseCommand {}

    /// The applicant sends sections again.
    ///
    /// @param proofs sections that show who stands behind the others; nobody has to ask for them
    /// @param digest keyed digest of the sections, to tell a repeat from something else
    record SupplementItem(
            CaseId caseId,
            ItemCode item,
            List<SealedSection> sections,
            List<SealedSection> proofs,
            String digest,
            Instant at)
            implements CaseCommand {

        /// Everything that is sent.
        List<SealedSection> all() {
            return Stream.concat(sections.stream(), proofs.stream()).toList();
        }
    }

    record WithdrawCase(CaseId caseId, Instant at) implements CaseCommand {}

    record HandOver(CaseId caseId, Handover handover, Instant at) implements CaseCommand {}
}
