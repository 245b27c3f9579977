package org.yijianshi.portal.supervisor;

import java.time.LocalDate;
import java.util.List;

/// Figures day by day, and the chart of them: a column for each day, late ones on top. It is drawn
/// here, so that it needs no script and is printed like everything else; a table beside it says the
/// same in numbers.
///
/// @param days in order, those on which nothing ended too
record Days(List<Day> days) {

    /// The chart in its own units.
    static final int WIDTH = 1000;

    static final int HEIGHT = 160;

    private static final int GAP = 4;

    Days {
        days = List.copyOf(days);
    }

    /// Figures of the clocks that ended on a day.
    record Day(LocalDate day, Today.Figure completed) {

        /// Those over their budget.
        public long late() {
            return completed.count() - completed.within();
        }
    }

    /// A day's column; y grows downwards.
    ///
    /// @param middle where the day is written
    record Column(
            Day day, int x, int width, int middle, int y, int height, int lateY, int lateHeight) {}

    /// The most that ended on one day: what the whole height stands for.
    public long most() {
        return days.stream().mapToLong(day -> day.completed().count()).max().orElse(0);
    }

    public boolean isEmpty() {
        return most() == 0;
    }

    /// Columns from left to right. Whatever ended late is seen: at least one unit high.
    public List<Column> columns() {
        var step = WIDTH / Math.max(1, days.size());
        return days.stream().map(day -> column(day, days.indexOf(day) * step, step)).toList();
    }

    private Column column(Day day, int x, int step) {
        var whole = high(day.completed().count());
        var late = high(day.late());
        var width = Math.max(1, step - GAP);
        return new Column(
                day,
                x,
                width,
                x + width / 2,
                HEIGHT - whole + late,
                whole - late,
                HEIGHT - whole,
                late);
    }

    private int high(long count) {
        return count == 0
                ? 0
                : (int) Math.max(1, Math.floorDiv(count * HEIGHT, Math.max(1, most())));
    }

    /// Days on which something ended, the latest first.
    public List<Day> worked() {
        return days.reversed().stream().filter(day -> day.completed().count() > 0).toList();
    }
}
