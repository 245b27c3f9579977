package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;

import java.time.Instant;
import java.util.List;

/// What the clock of a case may be told. All of it is hearsay from other services and may come in
/// any order and more than once.
public sealed interface ClockCommand {
    CaseId caseId();

    /// When it happened, not when it was heard of.
    Instant at();

    /// About one item.
    sealed interface ItemCommand extends ClockCommand {
        ItemCode item();
    }

    /// The case was received and accepted.
    ///
    /// @param edition the edition of the profile that the promise was taken from
    /// @param headlineItems the items that the promise for the whole case is about
    record StartCase(
            CaseId caseId,
            CaseNumber caseNumber,
            HallZone zone,
            String edition,
            Promise promise,
            List<ItemCode> headlineItems,
            Instant submittedAt)
            implements ClockCommand {
        public StartCase {
            headlineItems = List.copyOf(headlineItems);
        }

        @Override
        public Instant at() {
            return submittedAt;
        }
    }

    /// A department may start on the item.
    ///
    /// @param releasedBy the item whose completion released this one; none if it waited for nothing
    record ReleaseItem(CaseId caseId, ItemCode item, @Nullable ItemCode releasedBy, Instant at)
            implements ItemCommand {}

    record PauseItem(CaseId caseId, ItemCode item, Instant at) implements ItemCommand {}

    record ResumeItem(CaseId caseId, ItemCode item, Instant at) implements ItemCommand {}

    record StopItem(CaseId caseId, ItemCode item, Ending ending, Instant at)
            implements ItemCommand {}

    record StopCase(CaseId caseId, Ending ending, Instant at) implements ClockCommand {}
}
