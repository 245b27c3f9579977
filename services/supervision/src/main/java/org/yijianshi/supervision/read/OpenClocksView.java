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

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The open cases behind the lights.
@Component
public class OpenClocksView {

    private static final int COUNTED = 10_000;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private static final String ASKED =
            """
            from lit
            where item = :item and (cast(:light as text) is null or light = :light)
            """;

    private static final String COUNT =
            "select count(*) from (select 1 " + ASKED + " limit :counted) as counted";

    private static final String PAGE =
            "select *, array(select i.item from clock_item_view i where i.case_id = lit.case_id and"
                    + " i.state = 'RUNNING' order by i.due_at, i.item) as items "
                    + ASKED
                    + """
                      and (due_order, case_id) > (cast(:after_due as timestamptz), :after_case)
                    order by due_order, case_id limit :limit
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
        long count =
                asked(COUNT, question, reach, now)
                        .param("counted", COUNTED + 1)
                        .query(Long.class)
                        .single();
        var found =
                asked(PAGE, question, reach, now)
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

    private StatementSpec asked(String sql, Question question, Reach reach, Instant now) {
        var item = question.item();
        var light = question.light();
        return clocks.read(sql, new Zones(question.zone(), reach), now)
                .param("item", item == null ? "" : item.value())
                .param("light", light == null ? null : light.name());
    }

    private Clock clock(ResultSet row, Instant now) throws SQLException {
        var zone = row.getString("zone");
        var item = row.getString("item");
        var budget = row.getObject("budget_minutes", Long.class);
        var used = row.getBigDecimal("used_seconds");
        var due = row.getTimestamp("due_at");
        var items = List.of((String[]) row.getArray("items").getArray());
        return new Clock(
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                zone,
                item.isEmpty() ? null : item,
                row.getString("light"),
                instant(row.getTimestamp("started_at")),
                budget,
                used(new HallZone(zone), budget, used, instant(due), now),
                instant(due),
                party(used != null, items),
                items);
    }

    /// What a running clock used is what is left until it is due, taken from its budget.
    private @Nullable Long used(
            HallZone zone,
            @Nullable Long budget,
            @Nullable BigDecimal used,
            @Nullable Instant due,
            Instant now) {
        if (used != null) {
            return used.divide(MINUTE, 0, RoundingMode.DOWN).longValue();
        }
        if (budget == null || due == null) {
            return null;
        }
        var left = calendars.forZone(zone).between(now, due);
        return WorkingTime.ofMinutes(budget).minus(left).toMinutes();
    }

    private static String party(boolean waitsForApplicant, List<String> items) {
        if (waitsForApplicant) {
            return "APPLICANT";
        }
        return items.isEmpty() ? "PLATFORM" : "DEPARTMENT";
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
