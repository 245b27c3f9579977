package org.yijianshi.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What can happen to a case. Private to this service; other services see only the published
/// language.
public sealed interface CaseEvent {
    CaseId caseId();

    Instant at();

    /// 收件即受理: a valid form is received and accepted in one. The plan and the edition of the
    /// promises are pinned here.
    record CaseSubmitted(
            CaseId caseId,
            Submission submission,
            ItemGraph plan,
            List<SealedSection> sections,
            Instant at)
            implements CaseEvent {}

    /// Everything it needs is completed: the department may start, and its clock starts at `at`.
    ///
    /// @param releasedBy the item whose completion released it, absent when it waited for nothing
    /// @param outputs what earlier items produced
    record ItemReleased(
            CaseId caseId,
            ItemCode item,
            @Nullable ItemCode releasedBy,
            Map<String, String> outputs,
            Instant at)
            implements CaseEvent {}

    /// 补正告知: a department asked for these sections again.
    record SupplementAsked(
            CaseId caseId,
            ItemCode item,
            List<String> reasons,
            List<String> sections,
            @Nullable Sealed note,
            Instant at)
            implements CaseEvent {}

    /// 补正: the applicant sent them.
    record ItemSupplemented(
            CaseId caseId,
            ItemCode item,
            int round,
            List<SealedSection> sections,
            String digest,
            Instant at)
            implements CaseEvent {

        /// What was sent last for an item, if nothing was asked for since.
        public static Optional<ItemSupplemented> lastOf(ItemCode item, List<CaseEvent> past) {
            Optional<ItemSupplemented> last = Optional.empty();
            for (var event : past) {
                if (event instanceof ItemSupplemented e && e.item().equals(item)) {
                    last = Optional.of(e);
                } else if (event instanceof SupplementAsked e && e.item().equals(item)) {
                    last = Optional.empty();
                }
            }
            return last;
        }
    }

    /// The department's result, at the instant it was produced.
    record ItemCompleted(
            CaseId caseId,
            ItemCode item,
            Map<String, String> results,
            @Nullable Sealed confidential,
            Instant at)
            implements CaseEvent {}

    record ItemRejected(
            CaseId caseId, ItemCode item, List<String> reasons, @Nullable Sealed note, Instant at)
            implements CaseEvent {}

    /// What it waited for will not come.
    record ItemCancelled(CaseId caseId, ItemCode item, Instant at) implements CaseEvent {}

    /// Withdrawn with its case while its department had the order: it must hear of it.
    record ItemWithdrawn(CaseId caseId, ItemCode item, Instant at) implements CaseEvent {}

    /// Withdrawn with its case before it was released: its department never heard of the case.
    record WaitingItemWithdrawn(CaseId caseId, ItemCode item, Instant at) implements CaseEvent {}

    /// 办结
    record CaseCompleted(CaseId caseId, Instant at) implements CaseEvent {}

    record CaseRejected(CaseId caseId, Instant at) implements CaseEvent {}

    record CaseWithdrawn(CaseId caseId, Instant at) implements CaseEvent {}

    /// A department that had not yet heard of the withdrawal produced a result all the same. It
    /// exists and has to be revoked; nothing else follows from it.
    ///
    /// @param producedAt the instant of the result, which may lie before the withdrawal
    record LateResultRecorded(
            CaseId caseId,
            ItemCode item,
            Map<String, String> results,
            @Nullable Sealed confidential,
            Instant producedAt,
            Instant at)
            implements CaseEvent {}

    /// 统一出件: everything that was completed, handed over at once, to one person, once.
    record ResultsHandedOver(CaseId caseId, List<ItemCode> items, Handover handover, Instant at)
            implements CaseEvent {}
}
