package org.yijianshi.supervision.read;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;

/// Clocks that ended, counted by the whole minutes that they ran. There are few different minutes
/// and many clocks: the database counts, which needs no sorting, and percentiles are read off here.
final class Tally {

    /// The columns to group rows by that have `net_minutes` and `within_promise`.
    static final String GROUPS = "net_minutes, within_promise";

    /// What is asked of each group.
    static final String COLUMNS = GROUPS + ", count(*) as ended ";

    private static final int MEDIAN = 50;
    private static final int MOST = 90;
    private static final int ALL = 100;

    private final TreeMap<Long, Long> clocks = new TreeMap<>();
    private long count;
    private long within;

    /// Adds a row of groups.
    void add(ResultSet group) throws SQLException {
        add(
                group.getLong("net_minutes"),
                group.getBoolean("within_promise"),
                group.getLong("ended"));
    }

    /// Adds so many clocks that ran so long.
    void add(long netMinutes, boolean isWithin, long ended) {
        clocks.merge(netMinutes, ended, Long::sum);
        count += ended;
        within += isWithin ? ended : 0;
    }

    FigureView figure() {
        if (count == 0) {
            return FigureView.NONE;
        }
        return new FigureView(
                count,
                within,
                FigureView.share(within, count, RoundingMode.DOWN),
                percentile(MEDIAN),
                percentile(MOST));
    }

    /// By nearest rank: the least minutes that so many in a hundred did not exceed.
    private long percentile(int percent) {
        var rank = Math.ceilDiv(count * percent, ALL);
        var upTo = 0L;
        for (var minutes : clocks.entrySet()) {
            upTo += minutes.getValue();
            if (upTo >= rank) {
                return minutes.getKey();
            }
        }
        throw new IllegalStateException("no clocks");
    }
}
