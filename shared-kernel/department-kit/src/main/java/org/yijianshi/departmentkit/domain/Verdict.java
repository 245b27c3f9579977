package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What follows when an order, or its supplement, has been assessed.
final class Verdict {

    private Verdict() {}

    /// The rules decide by themselves, or an officer must look.
    static Decision<HandlingEvent> after(
            HandlingEvent received, Assessment assessment, @Nullable Assigned assigned) {
        var events = new ArrayList<HandlingEvent>();
        events.add(received);
        if (assessment.isAutomatic() && assigned != null) {
            events.addAll(
                    granted(
                            new HandlingApproved(
                                    received.caseId(),
                                    null,
                                    assessment.ruleSet(),
                                    Assessment.ALL_SATISFIED,
                                    assigned,
                                    received.at())));
        } else {
            events.add(new HandlingReferred(received.caseId(), assessment, received.at()));
        }
        return Decision.acceptAll(events);
    }

    /// An approval, and completion at once where nobody has to make anything.
    static List<HandlingEvent> granted(HandlingApproved approved) {
        var assigned = approved.assigned();
        return assigned.unfinished()
                ? List.of(approved)
                : List.of(approved, completed(approved.caseId(), assigned, approved.at()));
    }

    private static HandlingCompleted completed(CaseId caseId, Assigned assigned, Instant at) {
        return new HandlingCompleted(caseId, assigned.results(), assigned.confidential(), null, at);
    }
}
