package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.Light;
import org.yijianshi.supervision.read.ClockListView.Clock;
import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingTime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The open cases behind the lights.
@Component
public class OpenClocksView {

    private static final int COUNTED = 10_000;

    private static final String ASKED =
            """
            from lit
            where (cast(:light as text) is null or light = :light)
            """;

    private static final String COUNT =
            "select count(*) from (select 1 " + ASKED + " limit :counted) as counted";

    private static final String PAGE =
            ", page as (select * "
                    + ASKED
                    + """
                      and (due_order, case_id) > (cast(:after_due as timestamptz), :after_case)
                    order by due_order, case_id limit :limit)
                    select *,
                      array(select i.item from clock_item_view i
                            where i.case_id = page.case_id and i.state = 'RUNNING'
                            order by i.due_at, i.item) as items,
                      case
                        when light <> 'NOT_STARTED' and runs_since is null then 'APPLICANT'
                        when exists (select from clock_item_view i
                                     where i.case_id = page.case_id and i.state = 'RUNNING')
                          then 'DEPARTMENT'
                        when exists (select from clock_item_view i
                                     where i.case_id = page.case_id
                                       and i.state = 'WAITING_FOR_APPLICANT')
                          then 'APPLICANT'
                        else 'PLATFORM' end as party
                    from page order by due_order, case_id
                    """;

    private final OpenClocks clocks;
    private final Calendars calendars;

    OpenClocksView(OpenClocks clocks, Calendars calendars) {
        this.clocks = clocks;
        this.calendars = calendars;
    }

    /// Which clocks are asked for.
    ///
    /// @param item absent for the clocks of whole cases
    public record Question(
            @Nullable HallZone zone, @Nullable ItemCode item, @Nullable Light light) {}

    /// The clock after which a page begins.
    ///
    /// @param due absent for one without a due instant
    public record Place(@Nullable Instant due, UUID caseId) {

        /// Before every clock.
        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /// At most `limit` of the clocks asked for.
    public ClockListView list(Question question, Place after, int limit, Reach reach, Instant now) {
        var item = question.item();
        var zones = new Zones(question.zone(), reach);
        var lit = item == null ? clocks.ofCases(zones, now) : clocks.ofItem(item, zones, now);
        long count =
                asked(lit.read(COUNT), question)
                        .param("counted", COUNTED + 1)
                        .query(Long.class)
                        .single();
        var found =
                asked(lit.read(PAGE), question)
                        .param("after_due", dueOrder(after.due()))
                        .param("after_case", after.caseId())
                        .param("limit", limit + 1)
                        .query((row, _) -> clock(row, now))
                        .list();
        var page = found.subList(0, Math.min(limit, found.size()));
        return new ClockListView(
                now,
                WorkCalendar.ZONE.getId(),
                Math.min(count, COUNTED),
                count > COUNTED,
                page,
                found.size() > limit ? place(page.getLast()) : null);
    }

    private static StatementSpec asked(StatementSpec statement, Question question) {
        var light = question.light();
        return statement.param("light", light == null ? null : light.name());
    }

    private Clock clock(ResultSet row, Instant now) throws SQLException {
        var item = row.getString("item");
        var started = instant(row.getTimestamp("started_at"));
        return new Clock(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("zone"),
                item.isEmpty() ? null : item,
                row.getString("light"),
                started,
                row.getObject("budget_minutes", Long.class),
                started == null ? null : used(row, now).toMinutes(),
                instant(row.getTimestamp("due_at")),
                row.getString("party"),
                List.of((String[]) row.getArray("items").getArray()));
    }

    private WorkingTime used(ResultSet row, Instant now) throws SQLException {
        var nanos = row.getBigDecimal("used_seconds").movePointRight(9).longValue();
        var used = new WorkingTime(Duration.ofNanos(nanos));
        var since = instant(row.getTimestamp("runs_since"));
        if (since == null) {
            return used;
        }
        var calendar = calendars.forZone(new HallZone(row.getString("zone")));
        return used.plus(calendar.between(since, now));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String place(Clock clock) {
        return dueOrder(clock.dueAt()) + "_" + clock.caseId();
    }

    private static String dueOrder(@Nullable Instant due) {
        return due == null ? "infinity" : due.toString();
    }
}
