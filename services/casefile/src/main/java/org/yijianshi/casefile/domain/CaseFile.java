package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.Decision;

import java.util.List;

/// A case from submission to hand-over. It alone decides what opens next and when it is finished.
public sealed interface CaseFile permits NotSubmitted, InProgress, Closed {

    /// Nothing is known of the case yet.
    static CaseFile notSubmitted() {
        return new NotSubmitted();
    }

    /// The phase after everything that has happened.
    static CaseFile after(List<CaseEvent> past) {
        var state = notSubmitted();
        for (var event : past) {
            state = state.evolve(event);
        }
        return state;
    }

    /// What follows from a command: facts, nothing (a repeat), or a refusal.
    Decision<CaseEvent> decide(CaseCommand command);

    /// The phase after a fact.
    CaseFile evolve(CaseEvent event);
}
