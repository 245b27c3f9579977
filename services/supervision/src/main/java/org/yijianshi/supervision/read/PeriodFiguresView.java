package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.supervision.read.DayFiguresView.Day;
import org.yijianshi.supervision.read.FiguresView.Period;
import org.yijianshi.supervision.read.ItemFiguresView.Row;
import org.yijianshi.supervision.read.TodayView.Overdue;
import org.yijianshi.worktime.WorkCalendar;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// Figures of today, by item and zone, and day by day. What is open is counted as of now.
@Component
public class PeriodFiguresView {

    private static final String ENDED = "from %s where " + Period.CONDITION;

    private static final String JUDGED =
            "select " + FigureView.COLUMNS + ENDED.formatted("ended_case_clock");

    private static final String OPEN = "select " + LightsView.COLUMNS + " from lit";

    private static final String BY_ITEM = " group by grouping sets ((item), (item, zone))";

    private static final String ENDED_BY_ITEM =
            "select item, zone, " + FigureView.COLUMNS + ENDED.formatted("ended_clock") + BY_ITEM;

    private static final String OPEN_BY_ITEM =
            "select item, zone, " + LightsView.COLUMNS + " from lit" + BY_ITEM;

    private static final String BY_DAY =
            "select day, "
                    + FigureView.COLUMNS
                    + "from generate_series(cast(:first as timestamp), cast(:last as timestamp), '1 day')"
                    + " as days (day) left join (select *, date_trunc('day', ended_at at time zone"
                    + " :time_zone) as day "
                    + ENDED
                    + " and (cast(:item as text) is null or item = :item)) as ended using (day) group by day order by day";

    private final JdbcClient db;
    private final OpenClocks clocks;

    PeriodFiguresView(JdbcClient db, OpenClocks clocks) {
        this.db = db;
        this.clocks = clocks;
    }

    private record Cell(@Nullable String item, @Nullable String zone) {

        static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::item, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                Cell::zone, Comparator.nullsFirst(Comparator.naturalOrder()));

        static Cell of(ResultSet row) throws SQLException {
            var item = row.getString("item");
            return new Cell(item.isEmpty() ? null : item, row.getString("zone"));
        }
    }

    /// The cases judged today and those open now.
    public TodayView today(@Nullable HallZone zone, Reach reach, Instant now) {
        var zones = new Zones(zone, reach);
        var day = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        var judged =
                new Period(zone, day, day)
                        .ask(db, JUDGED, reach)
                        .query((row, _) -> FigureView.of(row))
                        .single();
        var lights =
                clocks.ofCases(zones, now)
                        .read(OPEN)
                        .query((row, _) -> LightsView.of(row))
                        .single();
        return new TodayView(
                now,
                day,
                WorkCalendar.ZONE.getId(),
                zones.code(),
                judged,
                lights,
                overdue(judged, lights),
                FigureView.METHOD);
    }

    private static Overdue overdue(FigureView judged, LightsView lights) {
        long late = judged.count() - judged.within();
        long of = judged.count() + lights.overdue();
        var share = FigureView.share(late + lights.overdue(), of, RoundingMode.UP);
        return new Overdue(late, lights.overdue(), of, share);
    }

    /// What ended in a period by item and zone, and what is open now.
    public ItemFiguresView byItem(Period period, Reach reach, Instant now) {
        Map<Cell, FigureView> ended = new HashMap<>();
        period.ask(db, ENDED_BY_ITEM, reach)
                .query(
                        row -> {
                            ended.put(Cell.of(row), FigureView.of(row));
                        });
        Map<Cell, LightsView> open = new HashMap<>();
        clocks.all(new Zones(period.zone(), reach), now)
                .read(OPEN_BY_ITEM)
                .query(
                        row -> {
                            open.put(Cell.of(row), LightsView.of(row));
                        });
        var cells = new HashSet<>(ended.keySet());
        cells.addAll(open.keySet());
        return new ItemFiguresView(
                now,
                period.from(),
                period.to(),
                WorkCalendar.ZONE.getId(),
                FigureView.METHOD,
                cells.stream()
                        .sorted(Cell.ORDER)
                        .map(
                                cell ->
                                        new Row(
                                                cell.item(),
                                                cell.zone(),
                                                ended.getOrDefault(cell, FigureView.NONE),
                                                open.getOrDefault(cell, LightsView.NONE)))
                        .toList());
    }

    /// What ended on each day of a period.
    ///
    /// @param item absent for whole cases
    public DayFiguresView byDay(Period period, @Nullable ItemCode item, Reach reach) {
        var days =
                period.ask(
                                db,
                                BY_DAY.formatted(
                                        item == null ? "ended_case_clock" : "ended_item_clock"),
                                reach)
                        .param("first", period.from())
                        .param("last", period.to())
                        .param("time_zone", WorkCalendar.ZONE.getId())
                        .param("item", item == null ? null : item.value())
                        .query(
                                (row, _) ->
                                        new Day(
                                                row.getTimestamp("day")
                                                        .toLocalDateTime()
                                                        .toLocalDate(),
                                                FigureView.of(row)))
                        .list();
        return new DayFiguresView(WorkCalendar.ZONE.getId(), FigureView.METHOD, days);
    }
}
