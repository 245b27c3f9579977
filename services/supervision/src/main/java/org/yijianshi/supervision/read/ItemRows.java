package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockPaused;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockResumed;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockStopped;
import org.yijianshi.supervision.domain.ClockEvent.ItemFact;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;

import java.math.BigDecimal;
import java.sql.Timestamp;

/// One row per item of a case. Any event may be the first of its row.
@Component
class ItemRows {

    private static final String HEADLINE =
            """
            insert into clock_item_view (case_id, item, headline)
            select ?, item, true from unnest(?::text[]) as i(item)
            on conflict (case_id, item) do update set headline = true
            """;

    private static final String STARTED =
            """
            insert into clock_item_view (case_id, item, started_at, released_by) values (?, ?, ?, ?)
            on conflict (case_id, item) do update
            set started_at = excluded.started_at, released_by = excluded.released_by
            """;

    private static final String PAUSED =
            """
            insert into clock_item_view as i (case_id, item, pauses) values (?, ?, 1)
            on conflict (case_id, item) do update set pauses = i.pauses + 1
            """;

    private static final String RESUMED =
            """
            insert into clock_item_view as i (case_id, item, resumptions) values (?, ?, 1)
            on conflict (case_id, item) do update set resumptions = i.resumptions + 1
            """;

    private static final String STOPPED =
            """
            insert into clock_item_view (case_id, item, stopped_at, ending) values (?, ?, ?, ?)
            on conflict (case_id, item) do update
            set stopped_at = excluded.stopped_at, ending = excluded.ending
            """;

    private static final String DUE =
            """
            insert into clock_item_view (case_id, item, budget_minutes, due_at) values (?, ?, ?, ?)
            on conflict (case_id, item) do update
            set budget_minutes = excluded.budget_minutes, due_at = excluded.due_at
            """;

    private static final String USED =
            """
            insert into clock_item_view (case_id, item, used_seconds, runs_since)
            values (?, ?, ?, ?)
            on conflict (case_id, item) do update
            set used_seconds = excluded.used_seconds, runs_since = excluded.runs_since
            """;

    private final JdbcClient db;

    ItemRows(JdbcClient db) {
        this.db = db;
    }

    void headline(ClockStarted e) {
        var items = e.headlineItems().stream().map(ItemCode::value).toArray(String[]::new);
        db.sql(HEADLINE).param(e.caseId().value()).param(items).update();
    }

    void on(ItemFact fact) {
        var at = Timestamp.from(fact.at());
        switch (fact) {
            case ItemClockStarted e -> {
                var by = e.releasedBy();
                update(STARTED, e.caseId(), e.item(), at, by == null ? null : by.value());
            }
            case ItemClockPaused e -> update(PAUSED, e.caseId(), e.item());
            case ItemClockResumed e -> update(RESUMED, e.caseId(), e.item());
            case ItemClockStopped e -> update(STOPPED, e.caseId(), e.item(), at, e.ending().name());
        }
    }

    void due(DueSet e, ItemCode item) {
        var due = e.dueAt() == null ? null : Timestamp.from(e.dueAt());
        update(DUE, e.caseId(), item, e.budget().toMinutes(), due);
    }

    void used(TimeUsed e, ItemCode item) {
        update(USED, e.caseId(), item, seconds(e), runsSince(e));
    }

    static BigDecimal seconds(TimeUsed e) {
        return BigDecimal.valueOf(e.used().value().toNanos(), 9);
    }

    static @Nullable Timestamp runsSince(TimeUsed e) {
        return e.runsSince() == null ? null : Timestamp.from(e.runsSince());
    }

    private void update(String sql, CaseId caseId, ItemCode item, @Nullable Object... values) {
        var statement = db.sql(sql).param(caseId.value()).param(item.value());
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }
}
