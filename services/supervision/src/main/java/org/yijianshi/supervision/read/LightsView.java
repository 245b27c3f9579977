package org.yijianshi.supervision.read;

import java.sql.ResultSet;
import java.sql.SQLException;

/// How many clocks show which light.
///
/// @param open all but those not started
/// @param normal less than the share at which the zone's profile shows yellow
/// @param overdue more than the budget used; in a pause too, for what is spent stays spent
/// @param paused with budget left, waiting for the applicant
/// @param notStarted items of open cases that wait for others; a whole case always runs
public record LightsView(
        long open, long normal, long yellow, long red, long overdue, long paused, long notStarted) {

    static final LightsView NONE = new LightsView(0, 0, 0, 0, 0, 0, 0);

    static final String COLUMNS =
            """
            count(*) filter (where light <> 'NOT_STARTED') as open,
            count(*) filter (where light = 'NORMAL') as normal,
            count(*) filter (where light = 'YELLOW') as yellow,
            count(*) filter (where light = 'RED') as red,
            count(*) filter (where light = 'OVERDUE') as overdue,
            count(*) filter (where light = 'PAUSED') as paused,
            count(*) filter (where light = 'NOT_STARTED') as not_started
            """;

    static LightsView of(ResultSet row) throws SQLException {
        return new LightsView(
                row.getLong("open"),
                row.getLong("normal"),
                row.getLong("yellow"),
                row.getLong("red"),
                row.getLong("overdue"),
                row.getLong("paused"),
                row.getLong("not_started"));
    }
}
