package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.worktime.WorkCalendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Figures over many cases, each with the cases behind it.
@Component
public class FiguresView {

    private static final String JUDGED = "from ended_case_clock where " + Period.CONDITION;

    private static final String COUNTED =
            "select " + Tally.COLUMNS + JUDGED + " group by " + Tally.GROUPS;

    private static final String CASES =
            "select case_id, ended_at "
                    + JUDGED
                    + """
                      and (ended_at, case_id) > (:after_end, :after_case)
                    order by ended_at, case_id limit :limit
                    """;

    private final JdbcClient db;

    FiguresView(JdbcClient db) {
        this.db = db;
    }

    /// The cases judged in a period: those whose last headline item ended in it.
    ///
    /// @param zone absent for all zones
    /// @param from first day in the halls' time zone
    /// @param to last day, included
    public record Period(@Nullable HallZone zone, LocalDate from, LocalDate to) {

        static final String CONDITION =
                "ended_at >= :from and ended_at < :end and " + Zones.CONDITION;

        /// A statement with this condition about what ended in the period and is within reach.
        StatementSpec ask(JdbcClient db, String sql, Reach reach) {
            return new Zones(zone, reach)
                    .in(db.sql(sql))
                    .param("from", midnight(from))
                    .param("end", midnight(to.plusDays(1)));
        }
    }

    /// The case after which a page begins.
    public record Place(Instant ended, UUID caseId) {

        /// Before every case.
        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /// The headline figure of a period with at most `limit` of its cases.
    public HeadlineView headline(Period period, Place after, int limit, Reach reach) {
        var found =
                period.ask(db, CASES, reach)
                        .param("after_end", Timestamp.from(after.ended()))
                        .param("after_case", after.caseId())
                        .param("limit", limit + 1)
                        .query(FiguresView::place)
                        .list();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? page.getLast() : null;
        var figure = judged(period, reach);
        var zone = period.zone();
        return new HeadlineView(
                zone == null ? null : zone.value(),
                period.from(),
                period.to(),
                WorkCalendar.ZONE.getId(),
                figure.count(),
                figure.within(),
                figure.share(),
                figure.medianNetMinutes(),
                figure.p90NetMinutes(),
                FigureView.METHOD,
                page.stream().map(Place::caseId).toList(),
                next == null ? null : next.ended() + "_" + next.caseId());
    }

    /// The figure of all cases judged in a period.
    FigureView judged(Period period, Reach reach) {
        var judged = new Tally();
        period.ask(db, COUNTED, reach)
                .query(
                        row -> {
                            judged.add(row);
                        });
        return judged.figure();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getTimestamp("ended_at").toInstant(), row.getObject("case_id", UUID.class));
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(WorkCalendar.ZONE).toInstant());
    }
}
