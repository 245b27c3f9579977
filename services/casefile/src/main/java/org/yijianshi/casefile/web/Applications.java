package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// An application that everybody has confirmed becomes a case.
@Component
class Applications implements Destination {

    private final SubmissionDesk desk;

    Applications(SubmissionDesk desk) {
        this.desk = desk;
    }

    @Override
    public ObjectNode bare(CaseId caseId, Pending pending) {
        return pending.content();
    }

    @Override
    public void send(CaseId caseId, Pending pending, ObjectNode confirmed, Instant at) {
        desk.submitConfirmed(caseId, confirmed, pending, at);
    }
}
