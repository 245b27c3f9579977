package org.yijianshi.departmentkit.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskClaimed;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskReleased;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.store.ReadModel;

import java.sql.Timestamp;

/// One row per case: where the task stands, for the worklist.
public final class TaskProjection implements ReadModel<HandlingEvent> {

    private static final String OPEN =
            """
            insert into task (case_id, case_number, zone, state, opened_at)
            values (?, ?, ?, 'RECEIVED', ?) on conflict (case_id) do nothing
            """;

    private final JdbcClient db;

    public TaskProjection(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Class<HandlingEvent> eventType() {
        return HandlingEvent.class;
    }

    @Override
    public void forget() {
        db.sql("truncate task").update();
    }

    @Override
    public void on(HandlingEvent event) {
        switch (event) {
            case HandlingOpened e ->
                    db.sql(OPEN)
                            .params(
                                    e.caseId().value(),
                                    e.order().caseNumber(),
                                    e.order().zone(),
                                    Timestamp.from(e.at()))
                            .update();
            case HandlingReferred e ->
                    set(
                            e.caseId(),
                            "state = 'WAITING_FOR_OFFICER', concerns = ?, rule_set = ?",
                            codes(e),
                            e.assessment().ruleSet());
            case TaskClaimed e -> set(e.caseId(), "officer = ?", e.officer());
            case TaskReleased e -> set(e.caseId(), "officer = null");
            case SupplementsAsked e ->
                    set(
                            e.caseId(),
                            "state = 'WAITING_FOR_APPLICANT', reasons = ?",
                            (Object) e.reasons().toArray(String[]::new));
            case SupplementTaken e -> set(e.caseId(), "state = 'RECEIVED'");
            case HandlingApproved e ->
                    set(
                            e.caseId(),
                            "state = 'IN_PRODUCTION', reasons = '{}', rule_set = ?, rule = ?",
                            e.ruleSet(),
                            e.rule());
            case HandlingCompleted e -> close(e, "COMPLETED");
            case HandlingRejected e -> {
                close(e, "REJECTED");
                set(e.caseId(), "reasons = ?", (Object) e.reasons().toArray(String[]::new));
            }
            case HandlingWithdrawn e -> close(e, "WITHDRAWN");
        }
    }

    private static String[] codes(HandlingReferred e) {
        return e.assessment().concerns().stream()
                .map(Concern::code)
                .distinct()
                .toArray(String[]::new);
    }

    private void close(HandlingEvent event, String state) {
        set(event.caseId(), "state = ?, closed_at = ?", state, Timestamp.from(event.at()));
    }

    private void set(CaseId caseId, String assignments, Object... values) {
        db.sql("update task set " + assignments + " where case_id = ?")
                .params(values)
                .param(caseId.value())
                .update();
    }
}
