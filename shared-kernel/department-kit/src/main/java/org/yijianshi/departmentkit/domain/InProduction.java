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
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.kernel.Decision;

import java.util.LinkedHashMap;

/// Approved; the maker is at work. It can no longer be withdrawn or decided otherwise.
record InProduction(Assigned assigned) implements Handling {

    @Override
    public Decision<HandlingEvent> decide(HandlingCommand command) {
        return switch (command) {
            case OpenHandling _, TakeSupplement _ -> Decision.nothing();
            case WithdrawHandling _ -> Decision.nothing(); // too late: the result will be there
            case ClaimTask _, ReleaseTask _, Approve _, Reject _, AskForSupplements _ ->
                    Decision.refuse(Refusals.BEING_PRODUCED);
            case RecordProduction c -> Decision.accept(completed(c));
        };
    }

    private HandlingCompleted completed(RecordProduction c) {
        var results = new LinkedHashMap<>(assigned.results());
        results.putAll(c.made());
        return new HandlingCompleted(
                c.caseId(), results, assigned.confidential(), c.confidential(), c.at());
    }
}
