package org.yijianshi.supervision.domain;

import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;

/// From which share of a budget used, in per cent, a clock shows which light; overdue only beyond
/// it.
public record Lights(int yellow, int red, int overdue) {

    /// Until when clocks of one budget are due that have used a share of it by now: one look-up for
    /// all of them, where reckoning each clock would cost a look-up apiece.
    public static Instant dueWhenUsed(
            int percent, WorkingTime budget, WorkCalendar calendar, Instant now) {
        return calendar.due(now, budget.percent(100 - percent));
    }
}
