package org.yijianshi.supervision.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.worktime.CalendarNotLoaded;
import org.yijianshi.worktime.WorkingTime;

import java.time.Duration;

/// No due instant can be computed past the last holiday notice loaded. This says so a month before
/// any case runs into it.
@Component("holidayNotices")
class CalendarHealth implements HealthIndicator {

    private static final Duration AHEAD = Duration.ofDays(31);
    private static final HallZone ANY_ZONE = new HallZone("410400");

    private final Calendars calendars;
    private final BusinessTime time;

    CalendarHealth(Calendars calendars, BusinessTime time) {
        this.calendars = calendars;
        this.time = time;
    }

    @Override
    public Health health() {
        var calendar = calendars.forZone(ANY_ZONE);
        var health = Health.up();
        try {
            var _ = calendar.plus(time.instant().plus(AHEAD), WorkingTime.ofMinutes(1));
        } catch (CalendarNotLoaded missing) {
            health =
                    Health.outOfService()
                            .withDetail("missing", String.valueOf(missing.getMessage()));
        }
        return health.withDetail("edition", calendar.edition()).build();
    }
}
