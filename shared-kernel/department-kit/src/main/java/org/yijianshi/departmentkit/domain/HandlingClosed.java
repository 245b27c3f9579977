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
import org.yijianshi.kernel.Decision;

/// Completed, rejected or withdrawn; repeats change nothing, people are told it is closed.
record HandlingClosed() implements Handling {

    @Override
    public Decision<HandlingEvent> decide(HandlingCommand command) {
        return switch (command) {
            case OpenHandling _, TakeSupplement _, WithdrawHandling _, RecordProduction _ ->
                    Decision.nothing();
            case ClaimTask _, ReleaseTask _, Approve _, Reject _, AskForSupplements _ ->
                    Decision.refuse(Refusals.TASK_CLOSED);
        };
    }
}
