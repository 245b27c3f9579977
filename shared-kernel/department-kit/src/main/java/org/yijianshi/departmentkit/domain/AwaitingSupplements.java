package org.yijianshi.departmentkit.domain;

import org.yijianshi.departmentkit.domain.HandlingCommand.Approve;
import org.yijianshi.departmentkit.domain.HandlingCommand.AskForSupplements;
import org.yijianshi.departmentkit.domain.HandlingCommand.ClaimTask;
import org.yijianshi.departmentkit.domain.HandlingCommand.OpenHandling;
import org.yijianshi.departmentkit.domain.HandlingCommand.RecordProduction;
import org.yijianshi.departmentkit.domain.HandlingCommand.Reject;
import org.yijianshi.departmentkit.domain.HandlingCommand.ReleaseTask;
import org.yijianshi.departmentkit.domain.HandlingCommand.TakeSupplement;
import org.yijianshi.departmentkit.domain.HandlingCommand.WithdrawHandling;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.kernel.Decision;

/// The applicant has been told what is missing; the clock stands still and nobody decides.
record AwaitingSupplements(UnderReview review) implements Handling {

    @Override
    public Decision<HandlingEvent> decide(HandlingCommand command) {
        return switch (command) {
            case OpenHandling _ -> Decision.nothing();
            case TakeSupplement c ->
                    Verdict.after(
                            new SupplementTaken(c.caseId(), c.round(), c.sections(), c.at()),
                            c.assessment(),
                            c.assigned());
            case WithdrawHandling c -> Decision.accept(new HandlingWithdrawn(c.caseId(), c.at()));
            case ClaimTask _, ReleaseTask _, Approve _, Reject _, AskForSupplements _ ->
                    Decision.refuse(Refusals.WAITING_FOR_APPLICANT);
            case RecordProduction _ -> Decision.refuse(Refusals.TASK_NOT_FOUND);
        };
    }
}
