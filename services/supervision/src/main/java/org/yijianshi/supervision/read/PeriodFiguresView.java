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
import java.util.List;
import java.util.Map;

/// Figures of today, by item and zone, and day by day. What is open is counted as of now.
@Component
public class PeriodFiguresView {

    private static final Tally NOTHING = new Tally();

    private static final String OPEN = "select " + LightsView.COLUMNS + " from lit";

    private static final String ENDED_BY_ITEM =
            "select item, zone, "
                    + Tally.COLUMNS
                    + "from ended_clock where "
                    + Period.CONDITION
                    + " group by item, zone, "
                    + Tally.GROUPS;

    private static final String OPEN_BY_ITEM =
            "select item, zone, "
                    + LightsView.COLUMNS
                    + " from lit group by grouping sets ((item), (item, zone))";

    private static final String ENDED_BY_DAY =
            "select cast(ended_at at time zone :time_zone as date) as day, "
                    + Tally.COLUMNS
                    + "from %s where "
                    + Period.CONDITION
                    + " and (cast(:item as text) is null or item = :item) group by day, "
                    + Tally.GROUPS;

    private final JdbcClient db;
    private final FiguresView figures;
    private final OpenClocks clocks;

    PeriodFiguresView(JdbcClient db, FiguresView figures, OpenClocks clocks) {
        this.db = db;
        this.figures = figures;
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

        Cell ofAllZones() {
            return new Cell(item, null);
        }
    }

    /// The cases judged today and those open now.
    public TodayView today(@Nullable HallZone zone, Reach reach, Instant now) {
        var zones = new Zones(zone, reach);
        var day = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        var judged = figures.judged(new Period(zone, day, day), reach);
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
        Map<Cell, Tally> ended = new HashMap<>();
        period.ask(db, ENDED_BY_ITEM, reach)
                .query(
                        row -> {
                            var cell = Cell.of(row);
                            for (var counted : List.of(cell, cell.ofAllZones())) {
                                ended.computeIfAbsent(counted, _ -> new Tally()).add(row);
                            }
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
                                                ended.getOrDefault(cell, NOTHING).figure(),
                                                open.getOrDefault(cell, LightsView.NONE)))
                        .toList());
    }

    /// What ended on each day of a period.
    ///
    /// @param item absent for whole cases
    public DayFiguresView byDay(Period period, @Nullable ItemCode item, Reach reach) {
        Map<LocalDate, Tally> ended = new HashMap<>();
        period.ask(
                        db,
                        ENDED_BY_DAY.formatted(
                                item == null ? "ended_case_clock" : "ended_item_clock"),
                        reach)
                .param("time_zone", WorkCalendar.ZONE.getId())
                .param("item", item == null ? null : item.value())
                .query(
                        row -> {
                            var day = row.getObject("day", LocalDate.class);
                            ended.computeIfAbsent(day, _ -> new Tally()).add(row);
                        });
        return new DayFiguresView(
                WorkCalendar.ZONE.getId(),
                FigureView.METHOD,
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(day -> new Day(day, ended.getOrDefault(day, NOTHING).figure()))
                        .toList());
    }
}
