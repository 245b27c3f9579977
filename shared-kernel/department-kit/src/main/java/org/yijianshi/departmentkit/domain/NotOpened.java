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
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.kernel.Decision;

/// Before the order arrives.
record NotOpened() implements Handling {

    @Override
    public Decision<HandlingEvent> decide(HandlingCommand command) {
        return switch (command) {
            case OpenHandling c ->
                    Verdict.after(
                            new HandlingOpened(c.caseId(), c.order(), c.at()),
                            c.assessment(),
                            c.assigned());
            case WithdrawHandling _ ->
                    Decision.nothing(); // withdrawn while the item still waited for another
            case TakeSupplement _,
                    ClaimTask _,
                    ReleaseTask _,
                    Approve _,
                    Reject _,
                    AskForSupplements _,
                    RecordProduction _ ->
                    Decision.refuse(Refusals.TASK_NOT_FOUND);
        };
    }
}
