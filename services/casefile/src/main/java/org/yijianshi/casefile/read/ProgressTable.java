package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.Progress;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.store.ViewWrites;

import java.sql.Timestamp;
import java.time.Instant;

/// The others' part of the unified view: what departments report of their work, and what the clock
/// says.
@Component
class ProgressTable implements Progress {

    private final JdbcClient db;
    private final Steps steps;
    private final ViewWrites writes;

    ProgressTable(JdbcClient db, Steps steps, ViewWrites writes) {
        this.db = db;
        this.steps = steps;
        this.writes = writes;
    }

    @Override
    public void report(
            CaseId caseId,
            ItemCode item,
            String state,
            String waitingFor,
            String step,
            Instant at) {
        writes.collect(
                caseId.toString(),
                () -> {
                    setState(caseId, item, state, waitingFor);
                    steps.add(caseId, item, step, at);
                });
    }

    private void setState(CaseId caseId, ItemCode item, String state, String waitingFor) {
        db.sql(
                        """
                        update item_view set state = ?, waiting_for = ?
                        where case_id = ? and item = ? and closed_at is null
                        """)
                .params(state, waitingFor, caseId.value(), item.value())
                .update();
    }

    @Override
    public void note(CaseId caseId, ItemCode item, String step, Instant at) {
        writes.collect(caseId.toString(), () -> steps.add(caseId, item, step, at));
    }

    @Override
    public void decided(CaseId caseId, ItemCode item, String mode, String ruleSet, String rule) {
        writes.collect(caseId.toString(), () -> setDecision(caseId, item, mode, ruleSet, rule));
    }

    private void setDecision(
            CaseId caseId, ItemCode item, String mode, String ruleSet, String rule) {
        db.sql(
                        """
                        update item_view set mode = ?, rule_set = ?, rule = ?
                        where case_id = ? and item = ?
                        """)
                .params(mode, ruleSet, rule, caseId.value(), item.value())
                .update();
    }

    @Override
    public void due(
            CaseId caseId,
            @Nullable String item,
            long budgetMinutes,
            @Nullable Instant dueAt,
            long seq) {
        writes.collect(caseId.toString(), () -> setDue(caseId, item, budgetMinutes, dueAt, seq));
    }

    private void setDue(
            CaseId caseId,
            @Nullable String item,
            long budgetMinutes,
            @Nullable Instant dueAt,
            long seq) {
        var table = item == null ? "case_view" : "item_view";
        var update =
                db.sql(
                        "update "
                                + table
                                + " set budget_minutes = ?, due_at = ?, due_seq = ?"
                                + " where case_id = ? and due_seq < ?"
                                + (item == null ? "" : " and item = ?"));
        update.param(budgetMinutes)
                .param(dueAt == null ? null : Timestamp.from(dueAt))
                .param(seq)
                .param(caseId.value())
                .param(seq);
        if (item != null) {
            update.param(item);
        }
        update.update();
    }

    @Override
    public void verdict(CaseId caseId, long netMinutes, boolean withinPromise, long seq) {
        writes.collect(caseId.toString(), () -> setVerdict(caseId, netMinutes, withinPromise, seq));
    }

    private void setVerdict(CaseId caseId, long netMinutes, boolean withinPromise, long seq) {
        db.sql(
                        """
                        update case_view set net_minutes = ?, within_promise = ?, verdict_seq = ?
                        where case_id = ? and verdict_seq < ?
                        """)
                .params(netMinutes, withinPromise, seq, caseId.value(), seq)
                .update();
    }
}
