package org.yijianshi.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.domain.Ending.CANCELLED;
import static org.yijianshi.supervision.domain.Ending.COMPLETED;
import static org.yijianshi.supervision.domain.Ending.REJECTED;
import static org.yijianshi.supervision.domain.Ending.WITHDRAWN;
import static org.yijianshi.supervision.domain.Story.HALF_DAY;
import static org.yijianshi.supervision.domain.Story.POWER;
import static org.yijianshi.supervision.domain.Story.REGISTRATION;
import static org.yijianshi.supervision.domain.Story.SEALS;
import static org.yijianshi.supervision.domain.Story.TAX;
import static org.yijianshi.supervision.domain.Story.closed;
import static org.yijianshi.supervision.domain.Story.completed;
import static org.yijianshi.supervision.domain.Story.due;
import static org.yijianshi.supervision.domain.Story.given;
import static org.yijianshi.supervision.domain.Story.paused;
import static org.yijianshi.supervision.domain.Story.released;
import static org.yijianshi.supervision.domain.Story.resumed;
import static org.yijianshi.supervision.domain.Story.stopped;
import static org.yijianshi.supervision.domain.Story.submitted;
import static org.yijianshi.supervision.domain.Story.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.supervision.domain.ClockCommand.StartCase;

import java.util.List;

class VerdictTest {

    private static final StartCase THREE_ITEMS =
            submitted("410402", HALF_DAY, List.of(REGISTRATION, SEALS, TAX), "09:30");

    @Test
    void the_last_headline_item_brings_the_verdict() {
        registered()
                .whenHeard(completed(TAX, "10:50"))
                .whenHeard(completed(SEALS, "11:40"), verdict(130, true, "11:40"))
                .whenHeard(closed(COMPLETED, "11:40"));
    }

    @ParameterizedTest
    @CsvSource({
        "14:00:00, 210, true",
        "14:00:30, 210, false",
        "14:01:00, 211, false",
        "12:30:00, 150, true"
    })
    void half_a_minute_late_is_late(String done, long net, boolean withinPromise) {
        registered()
                .hears(completed(TAX, "10:50"))
                .whenHeard(completed(SEALS, done), verdict(net, withinPromise, done));
    }

    @Test
    void work_after_closing_time_costs_nothing() {
        given(submitted("410402", HALF_DAY, List.of(REGISTRATION), "16:00"))
                .hears(released(REGISTRATION, "16:00"))
                .whenHeard(completed(REGISTRATION, "20:00"), verdict(60, true, "20:00"));
    }

    @Test
    void the_applicants_time_is_not_counted() {
        given(submitted("410402", HALF_DAY, List.of(REGISTRATION), "09:30"))
                .hears(released(REGISTRATION, "09:30"))
                .hears(paused(REGISTRATION, "10:10"))
                .hears(resumed(REGISTRATION, "2026-03-11 14:00"))
                .whenHeard(
                        completed(REGISTRATION, "2026-03-11 15:40"),
                        verdict(140, true, "2026-03-11 15:40"));
    }

    @Test
    void an_item_outside_the_headline_neither_delays_nor_changes_it() {
        registered()
                .hears(released(POWER, "10:20"))
                .hears(completed(TAX, "10:50"))
                .whenHeard(completed(SEALS, "11:40"), verdict(130, true, "11:40"))
                .whenHeard(completed(POWER, "2026-03-20 11:00"));
    }

    @Test
    void a_rejected_item_is_answered_like_any_other() {
        registered()
                .hears(completed(SEALS, "11:40"))
                .whenHeard(stopped(TAX, REJECTED, "13:10"), verdict(160, true, "13:10"));
    }

    @Test
    void a_case_whose_registration_is_rejected_is_not_judged() {
        given(THREE_ITEMS, released(REGISTRATION, "09:30"))
                .hears(stopped(REGISTRATION, REJECTED, "10:20"))
                .whenHeard(stopped(SEALS, CANCELLED, "10:20"))
                .whenHeard(stopped(TAX, CANCELLED, "10:20"))
                .whenHeard(closed(REJECTED, "10:20"));
    }

    @Test
    void a_case_that_the_applicant_withdrew_is_not_judged() {
        registered()
                .whenHeard(stopped(SEALS, WITHDRAWN, "11:00"))
                .whenHeard(stopped(TAX, WITHDRAWN, "11:00"))
                .whenHeard(closed(WITHDRAWN, "11:00"));
    }

    @Test
    void a_case_that_was_completed_without_a_withdrawn_item_is_judged() {
        registered()
                .hears(completed(SEALS, "11:40"))
                .whenHeard(stopped(TAX, WITHDRAWN, "10:40"))
                .whenHeard(closed(COMPLETED, "11:40"), verdict(130, true, "11:40"));
    }

    @Test
    void it_waits_for_the_submission() {
        given(
                        released(REGISTRATION, "09:30"),
                        completed(REGISTRATION, "10:20"),
                        stopped(SEALS, CANCELLED, "10:20"))
                .whenHeard(completed(TAX, "10:50"))
                .whenHeard(
                        THREE_ITEMS,
                        due(null, 210, "14:00", "09:30"),
                        due(REGISTRATION, 90, "11:00", "09:30"),
                        verdict(80, true, "10:50"));
    }

    @Test
    void it_waits_for_a_pause_whose_end_is_known() {
        registered()
                .hears(completed(TAX, "10:50"))
                .hears(resumed(SEALS, "11:30"))
                .whenHeard(completed(SEALS, "11:40"))
                .whenHeard(
                        paused(SEALS, "11:00"),
                        due(null, 210, "14:30", "11:00"),
                        due(SEALS, 90, "13:20", "11:00"),
                        verdict(100, true, "11:40"));
    }

    @Test
    void it_is_said_again_when_a_pause_becomes_known_afterwards() {
        var story = registered().hears(completed(TAX, "10:50")).hears(completed(SEALS, "14:30"));

        var corrected = story.hears(paused(SEALS, "11:00")).eventsOf(resumed(SEALS, "11:30"));

        assertThat(story.ledger("15:00").net().toMinutes()).isEqualTo(240);
        assertThat(corrected).contains(verdict(210, true, "14:30"));
    }

    private static Story registered() {
        return given(
                THREE_ITEMS,
                released(REGISTRATION, "09:30"),
                completed(REGISTRATION, "10:20"),
                released(SEALS, "10:20"),
                released(TAX, "10:20"));
    }
}
