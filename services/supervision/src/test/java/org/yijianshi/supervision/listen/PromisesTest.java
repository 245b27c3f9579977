package org.yijianshi.supervision.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.profile.Profile;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.Promise;
import org.yijianshi.worktime.HallHours;
import org.yijianshi.worktime.HolidayNotice;
import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingDays;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class PromisesTest {

    private static final Calendars SHIPPED = zone -> WorkCalendar.forZone(zone.value());
    private static final Instant IN_MARCH = Instant.parse("2026-03-10T01:30:00Z");

    @Test
    void half_a_day_in_pingdingshan_is_210_minutes() {
        var promise = promise(SHIPPED, "2022", "410402", IN_MARCH);

        assertThat(promise.caseBudget()).isEqualTo(minutes(210));
        assertThat(budgets(promise))
                .containsExactly(
                        "bank-account 120",
                        "enterprise-registration 90",
                        "seal-carving 90",
                        "social-security 120",
                        "tax-ukey 120");
    }

    @Test
    void zhumadian_promises_five_hours() {
        var promise = promise(SHIPPED, "2021", "411700", IN_MARCH);

        assertThat(promise.caseBudget()).isEqualTo(minutes(300));
        assertThat(budgets(promise)).contains("enterprise-registration 120", "seal-carving 180");
    }

    @Test
    void an_item_that_the_edition_does_not_name_has_the_terms_of_the_others() {
        var promise = promise(SHIPPED, "2022", "410402", IN_MARCH, "housing-fund");

        assertThat(promise.budgetOf(new ItemCode("housing-fund"))).contains(minutes(120));
    }

    @Test
    void half_a_day_is_half_of_the_hours_on_the_day_of_the_submission() {
        Calendars shorterInApril =
                _ ->
                        new WorkCalendar(
                                "test",
                                new WorkingDays(List.of(new HolidayNotice(2026, Map.of()))),
                                HallHours.parse(
                                        List.of(
                                                "default 2020-01-01 09:00-12:00 13:00-17:00",
                                                "default 2026-04-01 09:00-12:00 13:00-16:01")),
                                "410402");
        var lastOfMarch = Instant.parse("2026-03-31T15:59:59Z");
        var firstOfApril = Instant.parse("2026-03-31T16:00:00Z");

        assertThat(promise(shorterInApril, "2022", "410402", lastOfMarch).caseBudget())
                .isEqualTo(minutes(210));
        assertThat(promise(shorterInApril, "2022", "410402", firstOfApril).caseBudget())
                .isEqualTo(minutes(181));
    }

    @Test
    void an_edition_that_never_was_is_an_error() {
        assertThatThrownBy(() -> promise(SHIPPED, "1999", "410402", IN_MARCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The clock runs by the hours of the case's own zone: a profile that named another zone's
    /// would promise what the clock does not count.
    @Test
    void every_profile_names_the_calendar_that_its_clocks_run_by() {
        var profiles = Profiles.load();
        assertThat(profiles.zones().stream().flatMap(zone -> profiles.editions(zone).stream()))
                .isNotEmpty()
                .allSatisfy(PromisesTest::sameCalendar);
    }

    private static void sameCalendar(Profile profile) {
        assertThat(WorkCalendar.forZone(profile.calendarZone()))
                .as(profile.zone())
                .isSameAs(WorkCalendar.forZone(profile.zone()));
    }

    private static Promise promise(
            Calendars calendars, String edition, String zone, Instant at, String... items) {
        var planned = Stream.of(items).map(ItemCode::new).toList();
        return new Promises(calendars).pinned(edition, new HallZone(zone), planned, at);
    }

    private static List<String> budgets(Promise promise) {
        return promise.items().stream().map(b -> b.item() + " " + b.budget().toMinutes()).toList();
    }

    private static WorkingTime minutes(long minutes) {
        return WorkingTime.ofMinutes(minutes);
    }
}
