package org.yijianshi.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.supervision.domain.Story.BANK;
import static org.yijianshi.supervision.domain.Story.CALENDARS;
import static org.yijianshi.supervision.domain.Story.CASE;
import static org.yijianshi.supervision.domain.Story.HALF_DAY;
import static org.yijianshi.supervision.domain.Story.HEADLINE;
import static org.yijianshi.supervision.domain.Story.POWER;
import static org.yijianshi.supervision.domain.Story.REGISTRATION;
import static org.yijianshi.supervision.domain.Story.SEALS;
import static org.yijianshi.supervision.domain.Story.TAX;
import static org.yijianshi.supervision.domain.Story.at;
import static org.yijianshi.supervision.domain.Story.closed;
import static org.yijianshi.supervision.domain.Story.completed;
import static org.yijianshi.supervision.domain.Story.due;
import static org.yijianshi.supervision.domain.Story.given;
import static org.yijianshi.supervision.domain.Story.minutes;
import static org.yijianshi.supervision.domain.Story.paused;
import static org.yijianshi.supervision.domain.Story.released;
import static org.yijianshi.supervision.domain.Story.resumed;
import static org.yijianshi.supervision.domain.Story.stopped;
import static org.yijianshi.supervision.domain.Story.submitted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockCommand.ReleaseItem;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockPaused;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockResumed;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.ItemClockStopped;
import org.yijianshi.worktime.CalendarNotLoaded;

import java.util.List;

class CaseClockTest {

    @Test
    void every_fact_is_recorded_as_it_was_told() {
        var number = submitted("09:30").caseNumber();
        var zone = submitted("09:30").zone();

        assertThat(given().eventsOf(submitted("09:30")))
                .startsWith(
                        new ClockStarted(
                                CASE, number, zone, "2022", HALF_DAY, HEADLINE, at("09:30")));
        assertThat(given().eventsOf(released(SEALS, "10:20")))
                .containsExactly(new ItemClockStarted(CASE, SEALS, REGISTRATION, at("10:20")));
        assertThat(given().eventsOf(paused(SEALS, "10:30")))
                .containsExactly(new ItemClockPaused(CASE, SEALS, at("10:30")));
        assertThat(given().eventsOf(resumed(SEALS, "10:40")))
                .containsExactly(new ItemClockResumed(CASE, SEALS, at("10:40")));
        assertThat(given().eventsOf(completed(SEALS, "11:00")))
                .containsExactly(new ItemClockStopped(CASE, SEALS, Ending.COMPLETED, at("11:00")));
    }

    @Test
    void a_submission_sets_the_due_instant_of_the_case() {
        given().whenHeard(submitted("09:30"), due(null, 210, "14:00", "09:30"));
    }

    @Test
    void a_release_sets_the_due_instant_of_the_item() {
        given(submitted("09:30"))
                .whenHeard(
                        released(REGISTRATION, "09:30"), due(REGISTRATION, 90, "11:00", "09:30"));
    }

    @Test
    void an_item_without_a_budget_of_its_own_has_no_due_instant() {
        given(submitted("09:30"), released(REGISTRATION, "09:30"))
                .whenHeard(released(BANK, "10:20"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09 16:50, 2024-02-18 13:20",
        "2026-03-10 12:20, 2026-03-10 16:30",
        "2026-03-10 17:00, 2026-03-11 13:30",
        "2026-02-13 16:00, 2026-02-14 11:30",
        "2026-01-01 10:00, 2026-01-04 13:30"
    })
    void a_case_may_be_submitted_at_any_hour(String submitted, String due) {
        given().whenHeard(submitted(submitted), due(null, 210, due, submitted));
    }

    @Test
    void the_zone_of_the_case_brings_its_own_hours_and_promise() {
        var fiveHours = new Promise(minutes(300), List.of());
        var start = submitted("411702", fiveHours, HEADLINE, "2026-07-10 11:00");

        given().whenHeard(start, due(null, 300, "2026-07-13 09:00", "2026-07-10 11:00"));
    }

    @Test
    void while_registration_waits_for_the_applicant_nothing_is_due() {
        given(submitted("09:30"), released(REGISTRATION, "09:30"))
                .whenHeard(
                        paused(REGISTRATION, "10:10"),
                        due(null, 210, null, "10:10"),
                        due(REGISTRATION, 90, null, "10:10"))
                .whenHeard(
                        resumed(REGISTRATION, "2026-03-11 14:00"),
                        due(null, 210, "2026-03-11 16:50", "2026-03-11 14:00"),
                        due(REGISTRATION, 90, "2026-03-11 14:50", "2026-03-11 14:00"));
    }

    @Test
    void one_item_waiting_does_not_stop_the_case_while_another_department_works() {
        registered("10:20", SEALS, TAX)
                .whenHeard(paused(SEALS, "10:30"), due(SEALS, 90, null, "10:30"))
                .whenHeard(completed(TAX, "10:50"), due(null, 210, null, "10:50"))
                .whenHeard(
                        resumed(SEALS, "11:30"),
                        due(null, 210, "14:40", "11:30"),
                        due(SEALS, 90, "13:50", "11:30"));
    }

    @Test
    void a_budget_already_spent_stays_spent_in_a_pause() {
        registered("10:20", SEALS).whenHeard(paused(SEALS, "13:10"), due(null, 210, null, "13:10"));
    }

    @Test
    void what_a_headline_item_had_to_wait_for_counts_with_it() {
        given(submitted("410402", HALF_DAY, List.of(SEALS), "09:30"))
                .hears(released(REGISTRATION, "09:30"))
                .hears(paused(REGISTRATION, "09:40"))
                .hears(resumed(REGISTRATION, "10:00"))
                .hears(completed(REGISTRATION, "10:20"))
                .whenHeard(
                        released(SEALS, "10:20"),
                        due(null, 210, "14:20", "10:20"),
                        due(SEALS, 90, "11:50", "10:20"));
    }

    @Test
    void a_pause_outside_opening_hours_moves_nothing() {
        registered("11:30", SEALS)
                .hears(paused(SEALS, "12:10"))
                .whenHeard(
                        resumed(SEALS, "12:50"),
                        due(null, 210, "14:00", "12:50"),
                        due(SEALS, 90, "14:00", "12:50"));
    }

    @Test
    void an_item_opted_for_later_has_a_clock_of_its_own() {
        given(submitted("09:30"), released(REGISTRATION, "09:30"))
                .whenHeard(
                        released(POWER, "2026-03-12 09:00"),
                        due(POWER, 1260, "2026-03-16 17:00", "2026-03-12 09:00"))
                .whenHeard(
                        paused(POWER, "2026-03-12 10:00"),
                        due(POWER, 1260, null, "2026-03-12 10:00"));
    }

    @Test
    void items_heard_of_before_the_case_are_due_when_the_promise_is_known() {
        given(completed(REGISTRATION, "10:20"), released(SEALS, "10:20"))
                .whenHeard(released(REGISTRATION, "09:30"))
                .whenHeard(
                        submitted("09:30"),
                        due(null, 210, "14:00", "09:30"),
                        due(REGISTRATION, 90, "11:00", "09:30"),
                        due(SEALS, 90, "11:50", "09:30"));
    }

    @Test
    void a_fact_heard_again_changes_nothing() {
        var story =
                registered("10:20", SEALS)
                        .hears(paused(SEALS, "10:30"))
                        .hears(resumed(SEALS, "10:40"))
                        .hears(closed(Ending.WITHDRAWN, "11:00"));

        story.expectNothing(submitted("09:30"));
        story.expectNothing(released(SEALS, "10:20"));
        story.expectNothing(paused(SEALS, "10:30"));
        story.expectNothing(resumed(SEALS, "10:40"));
        story.expectNothing(completed(REGISTRATION, "10:20"));
        story.expectNothing(closed(Ending.WITHDRAWN, "11:00"));
        given(completed(SEALS, "10:20")).expectNothing(completed(SEALS, "10:20"));
    }

    @Test
    void a_fact_that_contradicts_another_is_refused() {
        var story = registered("10:20", SEALS).hears(closed(Ending.WITHDRAWN, "11:00"));

        story.expectRefusal(submitted("09:31"), CaseClock.CONTRADICTED);
        story.expectRefusal(released(SEALS, "10:21"), CaseClock.CONTRADICTED);
        story.expectRefusal(new ReleaseItem(CASE, SEALS, TAX, at("10:20")), CaseClock.CONTRADICTED);
        story.expectRefusal(
                stopped(REGISTRATION, Ending.REJECTED, "10:20"), CaseClock.CONTRADICTED);
        story.expectRefusal(closed(Ending.COMPLETED, "11:00"), CaseClock.CONTRADICTED);
        given(completed(SEALS, "10:20"))
                .expectRefusal(completed(SEALS, "10:21"), CaseClock.CONTRADICTED);
    }

    @Test
    void a_case_without_a_headline_item_is_refused() {
        given().expectRefusal(
                        submitted("410402", HALF_DAY, List.of(), "09:30"),
                        CaseClock.NO_HEADLINE_ITEM);
    }

    @Test
    void a_due_instant_past_the_loaded_calendar_fails_loudly() {
        var lastMinutes = submitted("2026-12-31 16:00");

        assertThatThrownBy(() -> CaseClock.initial().decide(lastMinutes, CALENDARS))
                .isInstanceOfSatisfying(
                        CalendarNotLoaded.class, e -> assertThat(e.year()).isEqualTo(2027));
    }

    /// Registration from 09:30 to the given time, and then these items.
    private static Story registered(String time, ItemCode... items) {
        var story =
                given(
                        submitted("09:30"),
                        released(REGISTRATION, "09:30"),
                        completed(REGISTRATION, time));
        for (var item : items) {
            story = story.hears(released(item, time));
        }
        return story;
    }
}
