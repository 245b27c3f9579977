package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.HallZone;
import org.yijianshi.worktime.WorkCalendar;

/// Which calendar the clocks of a zone run by. Handed in with each command, so that deciding stays
/// a function and a rehearsal can run the same facts by another calendar.
@FunctionalInterface
public interface Calendars {

    WorkCalendar forZone(HallZone zone);
}
