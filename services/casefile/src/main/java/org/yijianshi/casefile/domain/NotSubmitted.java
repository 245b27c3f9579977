package org.yijianshi.casefile.domain;

import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseCommand.RecordRejection;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseCommand.WithdrawCase;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.kernel.Decision;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// Before the form arrives.
record NotSubmitted() implements CaseFile {

    @Override
    public Decision<CaseEvent> decide(CaseCommand command) {
        return switch (command) {
            case SubmitCase c -> submit(c);
            case RecordCompletion _,
                    RecordRejection _,
                    RecordSupplementRequest _,
                    SupplementItem _,
                    WithdrawCase _,
                    HandOver _ ->
                    Decision.refuse(Refusals.CASE_NOT_FOUND);
        };
    }

    private static Decision<CaseEvent> submit(SubmitCase c) {
        var events = new ArrayList<CaseEvent>();
        events.add(new CaseSubmitted(c.caseId(), c.submission(), c.plan(), c.sections(), c.at()));
        c.plan()
                .openedBy(Set.of())
                .forEach(
                        item ->
                                events.add(
                                        new ItemReleased(
                                                c.caseId(), item, null, Map.of(), c.at())));
        return Decision.acceptAll(events);
    }

    @Override
    public CaseFile evolve(CaseEvent event) {
        if (event instanceof CaseSubmitted submitted) {
            return InProgress.from(submitted);
        }
        throw new IllegalStateException("a case begins with its submission");
    }
}
