package org.yijianshi.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordRejection;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A case that has ended. Completed ones are handed over, once.
///
/// @param results the items whose results there are; empty when it was rejected or withdrawn
/// @param resultless the withdrawn items of which no late result is recorded
/// @param handedOver digest of the hand-over that took place
record Closed(
        Submission submission,
        List<ItemCode> results,
        Set<ItemCode> resultless,
        @Nullable String handedOver)
        implements CaseFile {

    Closed {
        results = List.copyOf(results);
        resultless = Set.copyOf(resultless);
    }

    static Closed completed(Submission submission, Items items) {
        return new Closed(submission, items.completed(), Set.of(), null);
    }

    static Closed rejected(Submission submission) {
        return new Closed(submission, List.of(), Set.of(), null);
    }

    static Closed withdrawn(Submission submission, Items items) {
        return new Closed(submission, List.of(), Set.copyOf(items.withdrawn()), null);
    }

    @Override
    public Decision<CaseEvent> decide(CaseCommand command) {
        return switch (command) {
            case SubmitCase c when c.submission().digest().equals(submission.digest()) ->
                    Decision.nothing();
            case SubmitCase _ -> Decision.refuse(Refusals.CASE_ALREADY_SUBMITTED);
            case RecordCompletion c when resultless.contains(c.item()) -> tooLate(c);
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

    private static Decision<CaseEvent> tooLate(RecordCompletion c) {
        return Decision.accept(
                new LateResultRecorded(
                        c.caseId(),
                        c.item(),
                        c.results(),
                        c.confidential(),
                        c.completedAt(),
                        c.at()));
    }

    @Override
    public CaseFile evolve(CaseEvent event) {
        if (event instanceof ResultsHandedOver e) {
            return new Closed(submission, results, resultless, e.handover().digest());
        }
        if (event instanceof LateResultRecorded e) {
            return new Closed(submission, results, without(e.item()), handedOver);
        }
        throw new IllegalStateException("nothing else happens to a case that has ended");
    }

    private Set<ItemCode> without(ItemCode item) {
        var rest = new HashSet<>(resultless);
        rest.remove(item);
        return rest;
    }
}
