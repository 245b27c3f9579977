package org.yijianshi.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordRejection;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;

import java.util.List;

/// A case that has ended. Completed ones are handed over, once.
///
/// @param results the items whose results there are; empty when it was rejected or withdrawn
/// @param handedOver digest of the hand-over that took place
record Closed(Submission submission, List<ItemCode> results, @Nullable String handedOver)
        implements CaseFile {

    Closed {
        results = List.copyOf(results);
    }

    static Closed completed(Submission submission, Items items) {
        return new Closed(submission, items.completed(), null);
    }

    static Closed without(Submission submission) {
        return new Closed(submission, List.of(), null);
    }

    @Override
    public Decision<CaseEvent> decide(CaseCommand command) {
        return switch (command) {
            case SubmitCase c when c.submission().digest().equals(submission.digest()) ->
                    Decision.nothing();
            case SubmitCase _ -> Decision.refuse(Refusals.CASE_ALREADY_SUBMITTED);
            case RecordCompletion _, RecordRejection _, RecordSupplementRequest _ ->
                    Decision.nothing(); // a department's answer that came after the end
            case SupplementItem _, WithdrawCase _ -> Decision.refuse(Refusals.CASE_CLOSED);
            case HandOver _ when results.isEmpty() -> Decision.refuse(Refusals.NOT_COMPLETED);
            case HandOver c when c.handover().digest().equals(handedOver) -> Decision.nothing();
            case HandOver _ when handedOver != null ->
                    Decision.refuse(Refusals.ALREADY_HANDED_OVER);
            case HandOver c ->
                    Decision.accept(
                            new ResultsHandedOver(c.caseId(), results, c.handover(), c.at()));
        };
    }

    @Override
    public CaseFile evolve(CaseEvent event) {
        if (event instanceof ResultsHandedOver e) {
            return new Closed(submission, results, e.handover().digest());
        }
        throw new IllegalStateException("nothing else happens to a case that has ended");
    }
}
