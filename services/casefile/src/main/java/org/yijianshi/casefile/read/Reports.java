package org.yijianshi.casefile.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/// What [ProgressTable] wrote into the unified view comes from others' messages and is in none of
/// our events. When the view is written anew it is put aside, in the same transaction, and comes
/// back as it was.
@Component
class Reports {

    private static final List<String> ASIDE =
            List.of(
                    """
                    create temporary table reported_case on commit drop as
                    select case_id, budget_minutes, due_at, due_seq, net_minutes, within_promise,
                           verdict_seq
                    from case_view
                    """,
                    """
                    create temporary table reported_item on commit drop as
                    select case_id, item, state, waiting_for, mode, rule_set, rule,
                           budget_minutes, due_at, due_seq
                    from item_view
                    """,
                    """
                    create temporary table reported_step on commit drop as
                    select * from case_step
                    where step in ('ACCEPTED', 'REFERRED', 'CLAIMED', 'UNCLAIMED', 'APPROVED')
                    """);

    /// An item that is closed, or that the applicant must supplement, stays what our events say.
    private static final List<String> BACK =
            List.of(
                    """
                    update case_view v
                    set budget_minutes = r.budget_minutes, due_at = r.due_at, due_seq = r.due_seq,
                        net_minutes = r.net_minutes, within_promise = r.within_promise,
                        verdict_seq = r.verdict_seq
                    from reported_case r where v.case_id = r.case_id
                    """,
                    """
                    update item_view v
                    set mode = r.mode, rule_set = r.rule_set, rule = r.rule,
                        budget_minutes = r.budget_minutes, due_at = r.due_at, due_seq = r.due_seq
                    from reported_item r where v.case_id = r.case_id and v.item = r.item
                    """,
                    """
                    update item_view v set state = r.state, waiting_for = r.waiting_for
                    from reported_item r
                    where v.case_id = r.case_id and v.item = r.item and v.closed_at is null
                      and r.state in ('ACCEPTED', 'UNDER_REVIEW', 'IN_PRODUCTION')
                    """,
                    "insert into case_step select * from reported_step");

    private final JdbcClient db;

    Reports(JdbcClient db) {
        this.db = db;
    }

    void putAside() {
        db.sql("lock table case_view, item_view, case_step").update();
        ASIDE.forEach(sql -> db.sql(sql).update());
    }

    void putBack() {
        BACK.forEach(sql -> db.sql(sql).update());
    }
}
