package org.yijianshi.casefile.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;

import java.time.Instant;

/// What others say of a case and the case itself does not decide by: departments report their work,
/// the clock its instants. It is kept to be seen.
public interface Progress {

    /// A department reports a step of its work; an item that has ended keeps its state.
    ///
    /// @param state the item's state from now on
    /// @param waitingFor whom the item now waits for: DEPARTMENT, OFFICER, MAKER
    /// @param step what the timeline says of it
    void report(
            CaseId caseId, ItemCode item, String state, String waitingFor, String step, Instant at);

    /// A step that changes nothing of the state: a task taken or given back.
    void note(CaseId caseId, ItemCode item, String step, Instant at);

    /// Who decided, and by which rules.
    void decided(CaseId caseId, ItemCode item, String mode, String ruleSet, String rule);

    /// A due instant, of an item or of the case; the latest news counts.
    void due(
            CaseId caseId,
            @Nullable String item,
            long budgetMinutes,
            @Nullable Instant dueAt,
            long seq);

    /// The headline figure; the latest news counts.
    void verdict(CaseId caseId, long netMinutes, boolean withinPromise, long seq);
}
