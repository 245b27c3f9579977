/// Working time by hall hours and the State Council's holiday notices. Plain Java: half a working
/// day is a number of working minutes of one hall's calendar, never a wall-clock day.
@NullMarked
package org.yijianshi.worktime;

import org.jspecify.annotations.NullMarked;
