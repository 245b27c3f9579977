package org.yijianshi.departmentkit.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yijianshi.access.Relation;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.access.ReachedCases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the worklist, soonest due first.
public final class TaskQueries implements ReachedCases {

    private static final String COLUMNS =
            """
            select t.*, d.due_at from task t left join task_due d on d.case_id = t.case_id
            """;

    /// Tasks without a due instant come last, in order of arrival.
    private static final String WITHIN =
            " and (:everything or t.zone like any (cast(:zones as text[])))";

    private static final String OPEN_AFTER =
            COLUMNS
                    + """
                    where t.closed_at is null and t.state in ('WAITING_FOR_OFFICER', 'WAITING_FOR_APPLICANT')
                      and (cast(:zone as text) is null or t.zone = :zone)
                      and (cast(:free as boolean) is null or (t.officer is null) = cast(:free as boolean))
                      and (cast(:officer as text) is null or t.officer = :officer)
                      and (cast(:light as text) is null or :light = case
                             when d.due_at is null then 'RESTING'
                             when d.due_at < :now then 'OVERDUE'
                             else 'RUNNING' end)
                      and (coalesce(d.due_at, 'infinity'), t.case_id)
                        > (cast(:due as timestamptz), cast(:case as uuid))
                    """
                    + WITHIN
                    + """
                     order by coalesce(d.due_at, 'infinity'), t.case_id limit :limit
                    """;

    private final JdbcClient db;

    public TaskQueries(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean isReached(CaseId caseId, Reach reach) {
        return find(caseId, reach).isPresent();
    }

    /// The task of a case, if the caller reaches it.
    public Optional<TaskView> find(CaseId caseId, Reach reach) {
        return within(db.sql(COLUMNS + " where t.case_id = :case" + WITHIN), reach)
                .param("case", caseId.value())
                .query(TaskQueries::view)
                .optional();
    }

    /// A page of what waits for people, behind the given place.
    ///
    /// @param after the due instant and case of the last line seen
    /// @param now what is due before is overdue
    public List<TaskView> open(
            Wanted wanted, @Nullable Place after, Instant now, int limit, Reach reach) {
        return within(db.sql(OPEN_AFTER), reach)
                .param("zone", wanted.zone())
                .param("free", wanted.free())
                .param("officer", wanted.officer())
                .param("light", wanted.light() == null ? null : wanted.light().name())
                .param("now", Timestamp.from(now))
                .param("due", after == null ? "-infinity" : after.dueText())
                .param("case", after == null ? new UUID(0, 0) : after.caseId())
                .param("limit", limit)
                .query(TaskQueries::view)
                .list();
    }

    /// An officer of this department reaches what lies in the officer's zones, nobody else
    /// anything.
    private static StatementSpec within(StatementSpec statement, Reach reach) {
        var zones = reach.asks(Relation.DEPARTMENT) ? reach.zonePatterns() : new String[0];
        return statement.param("everything", reach.isEverything()).param("zones", zones);
    }

    /// Which tasks; every part that is present must match.
    ///
    /// @param zone this hall zone's
    /// @param free whether nobody has claimed it
    /// @param officer who has
    public record Wanted(
            @Nullable String zone,
            @Nullable Boolean free,
            @Nullable String officer,
            @Nullable Light light) {}

    /// How the clock of a task stands, as far as a department knows: it is told the due instant,
    /// and measures no working time of its own.
    public enum Light {
        /// The due instant has passed.
        OVERDUE,
        /// It lies ahead.
        RUNNING,
        /// There is none: the clock rests, or supervision has not spoken yet.
        RESTING
    }

    /// A place in the worklist's order.
    public record Place(@Nullable Instant due, UUID caseId) {
        String dueText() {
            return due == null ? "infinity" : due.toString();
        }
    }

    private static TaskView view(ResultSet row, int number) throws SQLException {
        return new TaskView(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("zone"),
                row.getString("state"),
                row.getTimestamp("opened_at").toInstant(),
                List.of((String[]) row.getArray("concerns").getArray()),
                row.getString("officer"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("rule_set"),
                row.getString("rule"),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
