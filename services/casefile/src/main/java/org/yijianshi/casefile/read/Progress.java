package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;

import java.sql.Timestamp;
import java.time.Instant;

/// The others' part of the unified view: what departments report of their work, and what the clock
/// says. An item that has ended keeps its state.
@Component
public class Progress {

    private final JdbcClient db;
    private final Steps steps;

    Progress(JdbcClient db, Steps steps) {
        this.db = db;
        this.steps = steps;
    }

    /// A department reports a step of its work.
    ///
    /// @param state the item's state from now on
    /// @param waitingFor whom the item now waits for: DEPARTMENT, OFFICER, MAKER
    /// @param step what the timeline says of it
    public void report(
            CaseId caseId,
            ItemCode item,
            String state,
            String waitingFor,
            String step,
            Instant at) {
        db.sql(
                        """
                        update item_view set state = ?, waiting_for = ?
                        where case_id = ? and item = ? and closed_at is null
                        """)
                .params(state, waitingFor, caseId.value(), item.value())
                .update();
        steps.add(caseId, item, step, at);
    }

    /// A step that changes nothing of the state: a task taken or given back.
    public void note(CaseId caseId, ItemCode item, String step, Instant at) {
        steps.add(caseId, item, step, at);
    }

    /// Who decided, and by which rules.
    public void decided(CaseId caseId, ItemCode item, String mode, String ruleSet, String rule) {
        db.sql(
                        """
                        update item_view set mode = ?, rule_set = ?, rule = ?
                        where case_id = ? and item = ?
                        """)
                .params(mode, ruleSet, rule, caseId.value(), item.value())
                .update();
    }

    /// A due instant, of an item or of the case; the latest news counts.
    public void due(
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

    /// The headline figure.
    public void verdict(CaseId caseId, long netMinutes, boolean withinPromise) {
        db.sql("update case_view set net_minutes = ?, within_promise = ? where case_id = ?")
                .params(netMinutes, withinPromise, caseId.value())
                .update();
    }
}
