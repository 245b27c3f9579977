package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.Progress;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;

import java.time.Instant;

/// The unified view behind the case file's socket: of what it shows only the clock's words are
/// kept, because nothing else tells whether they arrived.
record ProgressOf(Socket socket) implements Progress {

    @Override
    public void report(
            CaseId caseId,
            ItemCode item,
            String state,
            String waitingFor,
            String step,
            Instant at) {}

    @Override
    public void note(CaseId caseId, ItemCode item, String step, Instant at) {}

    @Override
    public void decided(CaseId caseId, ItemCode item, String mode, String ruleSet, String rule) {}

    @Override
    public void due(
            CaseId caseId,
            @Nullable String item,
            long budgetMinutes,
            @Nullable Instant dueAt,
            long seq) {
        socket.node().due(caseId, item == null ? "" : item, dueAt, seq);
    }

    @Override
    public void verdict(CaseId caseId, long netMinutes, boolean withinPromise, long seq) {}
}
