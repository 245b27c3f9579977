package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.Lights;
import org.yijianshi.supervision.domain.Thresholds;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// The open clocks with the lights that they show now. A running clock is due when its budget is
/// used up, so it has used half of it if it is due before the instant by which half of it will have
/// been worked from now on. That instant is the same for all clocks of one promise: a handful of
/// instants by the calendar decide about any number of rows in SQL, and nothing has to be written
/// when a light changes.
@Component
class OpenClocks {

    private static final String ASKED =
            "(cast(:item as text) is null or item = :item) and " + Zones.CONDITION;

    private static final String PROMISES =
            """
            select distinct zone, edition, budget_minutes from %s
            where budget_minutes is not null and\s"""
                    + ASKED;

    private static final String LIT =
            """
            with lit as not materialized (
              select o.*, case
                when started_at is null then 'NOT_STARTED'
                when used_seconds * 100 > budget_minutes * 60 * p.percent then 'OVERDUE'
                when runs_since is null then 'PAUSED'
                when budget_minutes is null then 'NORMAL'
                when due_at is null then 'PAUSED'
                when due_at < p.overdue then 'OVERDUE'
                when due_at <= p.red then 'RED'
                when due_at <= p.yellow then 'YELLOW'
                else 'NORMAL' end as light
              from %s o
              left join unnest(cast(:promised_zones as text[]), cast(:editions as text[]),
                     cast(:budgets as bigint[]), cast(:percents as int[]),
                     cast(:yellow as timestamptz[]), cast(:red as timestamptz[]),
                     cast(:overdue as timestamptz[]))
                as p (zone, edition, budget_minutes, percent, yellow, red, overdue)
                using (zone, edition, budget_minutes)
              where\s"""
                    + ASKED
                    + ")\n";

    private final JdbcClient db;
    private final Calendars calendars;
    private final Thresholds thresholds;

    OpenClocks(JdbcClient db, Calendars calendars, Thresholds thresholds) {
        this.db = db;
        this.calendars = calendars;
        this.thresholds = thresholds;
    }

    private record Promised(HallZone zone, String edition, WorkingTime budget) {}

    /// The clocks of whole cases.
    Lit ofCases(Zones zones, Instant now) {
        return lit("open_case_clock", null, zones, now);
    }

    /// The clocks of one item.
    Lit ofItem(ItemCode item, Zones zones, Instant now) {
        return lit("open_item_clock", item.value(), zones, now);
    }

    /// The clocks of cases and items.
    Lit all(Zones zones, Instant now) {
        return lit("open_clock", null, zones, now);
    }

    private Lit lit(String clocks, @Nullable String item, Zones zones, Instant now) {
        var promises =
                zones.in(db.sql(PROMISES.formatted(clocks)))
                        .param("item", item)
                        .query(
                                (row, _) ->
                                        new Promised(
                                                new HallZone(row.getString("zone")),
                                                row.getString("edition"),
                                                WorkingTime.ofMinutes(
                                                        row.getLong("budget_minutes"))))
                        .list();
        return sql ->
                zones.in(db.sql(LIT.formatted(clocks) + sql))
                        .param("item", item)
                        .param("promised_zones", each(promises, p -> p.zone().value()))
                        .param("editions", each(promises, Promised::edition))
                        .param("budgets", each(promises, p -> p.budget().toMinutes()))
                        .param("percents", each(promises, p -> lights(p).overdue()))
                        .param("yellow", each(promises, p -> due(lights(p).yellow(), p, now)))
                        .param("red", each(promises, p -> due(lights(p).red(), p, now)))
                        .param("overdue", each(promises, p -> due(lights(p).overdue(), p, now)));
    }

    /// Open clocks with their lights.
    @FunctionalInterface
    interface Lit {

        /// A statement that reads from `lit`, which has a row per clock.
        StatementSpec read(String sql);
    }

    private Lights lights(Promised promised) {
        return thresholds.of(promised.zone(), promised.edition());
    }

    private Instant due(int percent, Promised promised, Instant now) {
        var calendar = calendars.forZone(promised.zone());
        return Lights.dueWhenUsed(percent, promised.budget(), calendar, now);
    }

    private static String[] each(List<Promised> promises, Function<Promised, Object> part) {
        return promises.stream().map(part).map(String::valueOf).toArray(String[]::new);
    }
}
