package org.yijianshi.departmentkit.domain;

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
import org.yijianshi.kernel.Decision;

/// One case in one department, from receipt to result. Each phase knows what may happen next.
public sealed interface Handling
        permits NotOpened, UnderReview, AwaitingSupplements, InProduction, HandlingClosed {

    /// Nothing is known of the case yet.
    static Handling unopened() {
        return new NotOpened();
    }

    /// What follows from a command: facts, nothing (a repeat), or a refusal.
    Decision<HandlingEvent> decide(HandlingCommand command);

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

    /// The review this phase is part of.
    default UnderReview review() {
        throw new IllegalStateException("not under review: " + getClass().getSimpleName());
    }
}
