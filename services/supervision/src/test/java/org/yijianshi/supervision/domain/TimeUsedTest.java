package org.yijianshi.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.domain.Story.REGISTRATION;
import static org.yijianshi.supervision.domain.Story.SEALS;
import static org.yijianshi.supervision.domain.Story.TAX;
import static org.yijianshi.supervision.domain.Story.completed;
import static org.yijianshi.supervision.domain.Story.given;
import static org.yijianshi.supervision.domain.Story.paused;
import static org.yijianshi.supervision.domain.Story.released;
import static org.yijianshi.supervision.domain.Story.resumed;
import static org.yijianshi.supervision.domain.Story.submitted;
import static org.yijianshi.supervision.domain.Story.used;

import org.junit.jupiter.api.Test;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;

import java.util.List;

/// What a clock used is said when it stands still.
class TimeUsedTest {

    @Test
    void a_pause_says_what_was_used_and_the_resumption_that_it_runs_again() {
        var registration = given(submitted("09:30"), released(REGISTRATION, "09:30"));

        assertThat(uses(registration, paused(REGISTRATION, "10:10")))
                .containsExactly(
                        used(null, 40, null, "10:10"), used(REGISTRATION, 40, null, "10:10"));
        var waiting = registration.hears(paused(REGISTRATION, "10:10"));
        assertThat(uses(waiting, resumed(REGISTRATION, "11:00")))
                .containsExactly(
                        used(null, 40, "11:00", "11:00"), used(REGISTRATION, 40, "11:00", "11:00"));
    }

    @Test
    void an_end_says_what_the_item_used_while_the_case_runs_on() {
        var story =
                given(
                        submitted("09:30"),
                        released(REGISTRATION, "09:30"),
                        completed(REGISTRATION, "10:20"),
                        released(SEALS, "10:20"),
                        released(TAX, "10:20"));

        assertThat(uses(story, completed(TAX, "13:10")))
                .containsExactly(used(TAX, 110, null, "13:10"));
    }

    @Test
    void a_pause_that_becomes_known_afterwards_corrects_it() {
        var story =
                given(
                        submitted("09:30"),
                        released(REGISTRATION, "09:30"),
                        completed(REGISTRATION, "11:30"),
                        resumed(REGISTRATION, "11:00"));

        assertThat(uses(story, paused(REGISTRATION, "10:00")))
                .containsExactly(
                        used(null, 30, "11:00", "10:00"), used(REGISTRATION, 60, null, "10:00"));
    }

    @Test
    void nothing_is_used_before_the_release() {
        assertThat(uses(given(submitted("09:30")), completed(SEALS, "11:00"))).isEmpty();
    }

    private static List<TimeUsed> uses(Story story, ClockCommand fact) {
        return story.eventsOf(fact).stream()
                .filter(TimeUsed.class::isInstance)
                .map(TimeUsed.class::cast)
                .toList();
    }
}
