package org.yijianshi.supervision.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.platform.store.ReadModel;
import org.yijianshi.supervision.domain.ClockEvent;
import org.yijianshi.supervision.domain.ClockEvent.CaseClockStopped;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.ItemFact;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;
import org.yijianshi.supervision.domain.Ending;

import java.sql.Timestamp;

/// One row per case and per item, for figures and lists; the account of a single case is read from
/// its stream. Any event may be the first of its row: facts come in any order.
@Component
class ClockProjection implements ReadModel<ClockEvent> {

    private static final String STARTED =
            """
            insert into clock_view (case_id, case_number, zone, edition, started_at, budget_minutes)
            values (?, ?, ?, ?, ?, ?)
            on conflict (case_id) do update
            set case_number = excluded.case_number, zone = excluded.zone,
                edition = excluded.edition, started_at = excluded.started_at,
                budget_minutes = excluded.budget_minutes
            """;

    /// A case broken off after its last headline item had ended stays ended then.
    private static final String BROKEN_OFF =
            """
            insert into clock_view as v (case_id, ended_at) values (?, ?)
            on conflict (case_id) do update set ended_at = least(v.ended_at, excluded.ended_at)
            """;

    private static final String DUE = "update clock_view set due_at = ? where case_id = ?";

    private static final String JUDGED =
            """
            update clock_view set net_minutes = ?, within_promise = ?, ended_at = ?
            where case_id = ?
            """;

    private static final String USED =
            "update clock_view set used_seconds = ?, runs_since = ? where case_id = ?";

    private final JdbcClient db;
    private final ItemRows items;

    ClockProjection(JdbcClient db, ItemRows items) {
        this.db = db;
        this.items = items;
    }

    @Override
    public Class<ClockEvent> eventType() {
        return ClockEvent.class;
    }

    @Override
    public void forget() {
        db.sql("truncate clock_view, clock_item_view").update();
    }

    @Override
    public void on(ClockEvent event) {
        switch (event) {
            case ClockStarted e -> started(e);
            case ItemFact e -> items.on(e);
            case CaseClockStopped e -> stopped(e);
            case DueSet e -> due(e);
            case TimeUsed e -> used(e);
            case VerdictReached e -> judged(e);
        }
    }

    private void started(ClockStarted e) {
        db.sql(STARTED)
                .param(e.caseId().value())
                .param(e.caseNumber().value())
                .param(e.zone().value())
                .param(e.edition())
                .param(Timestamp.from(e.at()))
                .param(e.promise().caseBudget().toMinutes())
                .update();
        items.headline(e);
    }

    private void stopped(CaseClockStopped e) {
        if (e.ending() != Ending.COMPLETED) {
            db.sql(BROKEN_OFF).param(e.caseId().value()).param(Timestamp.from(e.at())).update();
        }
    }

    private void due(DueSet e) {
        if (e.item() != null) {
            items.due(e, e.item());
            return;
        }
        db.sql(DUE)
                .param(e.dueAt() == null ? null : Timestamp.from(e.dueAt()))
                .param(e.caseId().value())
                .update();
    }

    private void used(TimeUsed e) {
        if (e.item() != null) {
            items.used(e, e.item());
            return;
        }
        db.sql(USED)
                .param(ItemRows.seconds(e))
                .param(ItemRows.runsSince(e))
                .param(e.caseId().value())
                .update();
    }

    private void judged(VerdictReached e) {
        db.sql(JUDGED)
                .param(e.netMinutes())
                .param(e.withinPromise())
                .param(Timestamp.from(e.at()))
                .param(e.caseId().value())
                .update();
    }
}
