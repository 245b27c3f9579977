package org.yijianshi.supervision.read;

import java.time.LocalDate;
import java.util.List;

/// Figures day by day.
///
/// @param timeZone whose days these are
/// @param percentileMethod `nearest-rank`
/// @param days every day in order, those on which nothing ended too
public record DayFiguresView(String timeZone, String percentileMethod, List<Day> days) {

    public DayFiguresView {
        days = List.copyOf(days);
    }

    /// Figures of one day.
    ///
    /// @param completed the clocks that ended on the day
    public record Day(LocalDate day, FigureView completed) {}
}
