package org.yijianshi.departmentkit.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.store.ViewWrites;

import java.sql.Timestamp;
import java.time.Instant;

/// When each item is due, in PostgreSQL.
public final class DueDateTable implements DueDates {

    private static final String SET =
            """
            insert into task_due (case_id, due_at, budget_minutes, seq)
            values (:case, :due, :budget, :seq)
            on conflict (case_id) do update
            set due_at = excluded.due_at, budget_minutes = excluded.budget_minutes, seq = excluded.seq
            where task_due.seq < excluded.seq
            """;

    private final JdbcClient db;
    private final ViewWrites writes;

    public DueDateTable(JdbcClient db, ViewWrites writes) {
        this.db = db;
        this.writes = writes;
    }

    @Override
    public void set(CaseId caseId, @Nullable Instant due, long budgetMinutes, long seq) {
        writes.collect(caseId.toString(), () -> write(caseId, due, budgetMinutes, seq));
    }

    private void write(CaseId caseId, @Nullable Instant due, long budgetMinutes, long seq) {
        db.sql(SET)
                .param("case", caseId.value())
                .param("due", due == null ? null : Timestamp.from(due))
                .param("budget", budgetMinutes)
                .param("seq", seq)
                .update();
    }
}
