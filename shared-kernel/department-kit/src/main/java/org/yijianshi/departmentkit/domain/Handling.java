package org.yijianshi.departmentkit.domain;

import org.yijianshi.departmentkit.domain.HandlingCommand.Approve;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskClaimed;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskReleased;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Decision.Refused;
import org.yijianshi.kernel.Refusal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One case in one department, from receipt to result. Each phase knows what may happen next.
public sealed interface Handling
        permits NotOpened, UnderReview, AwaitingSupplements, InProduction, HandlingClosed {

    /// Nothing is known of the case yet.
    static Handling unopened() {
        return new NotOpened();
    }

    /// What follows from a command: facts, nothing (a repeat), or a refusal.
    Decision<HandlingEvent> decide(HandlingCommand command);

    /// What would be answered to an approval, whatever is awarded by it: to be asked before numbers
    /// are claimed for it.
    default Optional<Refusal> refusalOfApproval(CaseId caseId, String officer, Instant at) {
        var nothing = new Assigned(Map.of(), null, false);
        return decide(new Approve(caseId, officer, "", nothing, at))
                        instanceof Refused<HandlingEvent>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /// The phase after a fact.
    default Handling evolve(HandlingEvent event) {
        return switch (event) {
            case HandlingOpened _ -> UnderReview.fresh();
            case HandlingReferred _ -> this;
            case TaskClaimed e -> review().claimedBy(e.officer());
            case TaskReleased _ -> review().unclaimed();
            case SupplementsAsked _ -> new AwaitingSupplements(review());
            case SupplementTaken e -> review().supplemented(e.round());
            case HandlingApproved e -> new InProduction(e.assigned());
            case HandlingCompleted _, HandlingRejected _, HandlingWithdrawn _ ->
                    new HandlingClosed();
        };
    }

    /// Nothing more will happen to it.
    default boolean isClosed() {
        return this instanceof HandlingClosed;
    }

    /// The review this phase is part of.
    default UnderReview review() {
        throw new IllegalStateException("not under review: " + getClass().getSimpleName());
    }
}
