package org.yijianshi.supervision.listen;

import org.springframework.stereotype.Component;
import org.yijianshi.contracts.profile.Budget;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.Lights;
import org.yijianshi.supervision.domain.Promise;
import org.yijianshi.supervision.domain.Promise.ItemBudget;
import org.yijianshi.supervision.domain.Thresholds;
import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Turns what a profile's edition promises into minutes, by the hours of the zone on the day of the
/// submission: half a day means what it meant then. The lights of an edition are in per cent.
@Component
class Promises implements Thresholds {

    private final Profiles profiles = Profiles.load();
    private final Calendars calendars;

    Promises(Calendars calendars) {
        this.calendars = calendars;
    }

    /// The promise for a case. Items that the edition names have a budget though they were not
    /// chosen yet: they may be later.
    ///
    /// @throws IllegalArgumentException if the zone has no such edition
    /// @throws org.yijianshi.worktime.CalendarNotLoaded if the day lies outside the calendar
    Promise pinned(String edition, HallZone zone, Collection<ItemCode> planned, Instant submitted) {
        var profile = profiles.edition(edition, zone.value());
        var day = submitted.atZone(WorkCalendar.ZONE).toLocalDate();
        long dayMinutes = calendars.forZone(zone).nominalDay(day).toMinutes();
        var items = new TreeSet<>(planned);
        profile.items().keySet().forEach(item -> items.add(new ItemCode(item)));
        List<ItemBudget> budgets =
                items.stream()
                        .map(i -> budget(i, profile.terms(i.value()).budget(), dayMinutes))
                        .toList();
        return new Promise(minutes(profile.caseBudget(), dayMinutes), budgets);
    }

    @Override
    public Lights of(HallZone zone, String edition) {
        var lights = profiles.edition(edition, zone.value()).lights();
        return new Lights(lights.yellow(), lights.red(), lights.overdue());
    }

    private static ItemBudget budget(ItemCode item, Budget budget, long dayMinutes) {
        return new ItemBudget(item, minutes(budget, dayMinutes));
    }

    private static WorkingTime minutes(Budget budget, long dayMinutes) {
        return WorkingTime.ofMinutes(budget.minutes(dayMinutes));
    }
}
