package org.yijianshi.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.domain.Ending.WITHDRAWN;
import static org.yijianshi.supervision.domain.Share.Party.APPLICANT;
import static org.yijianshi.supervision.domain.Share.Party.DEPARTMENT;
import static org.yijianshi.supervision.domain.Share.Party.PLATFORM;
import static org.yijianshi.supervision.domain.Story.BANK;
import static org.yijianshi.supervision.domain.Story.CALENDARS;
import static org.yijianshi.supervision.domain.Story.HALF_DAY;
import static org.yijianshi.supervision.domain.Story.REGISTRATION;
import static org.yijianshi.supervision.domain.Story.SEALS;
import static org.yijianshi.supervision.domain.Story.SOCIAL;
import static org.yijianshi.supervision.domain.Story.TAX;
import static org.yijianshi.supervision.domain.Story.at;
import static org.yijianshi.supervision.domain.Story.closed;
import static org.yijianshi.supervision.domain.Story.completed;
import static org.yijianshi.supervision.domain.Story.given;
import static org.yijianshi.supervision.domain.Story.minutes;
import static org.yijianshi.supervision.domain.Story.paused;
import static org.yijianshi.supervision.domain.Story.released;
import static org.yijianshi.supervision.domain.Story.resumed;
import static org.yijianshi.supervision.domain.Story.submitted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.DueChange.Cause;
import org.yijianshi.supervision.domain.DueChange.What;
import org.yijianshi.supervision.domain.Share.Party;
import org.yijianshi.worktime.Spans;

import java.util.List;

class LedgerTest {

    @Test
    void the_critical_path_is_registration_and_then_the_item_that_ended_last() {
        var ledger =
                registered(SEALS, TAX, SOCIAL, BANK)
                        .hears(completed(SEALS, "11:40"))
                        .hears(completed(TAX, "10:50"))
                        .hears(completed(SOCIAL, "10:31"))
                        .hears(completed(BANK, "10:45"))
                        .ledger("18:00");

        assertThat(ledger.gross()).isEqualTo(minutes(130));
        assertThat(ledger.net()).isEqualTo(minutes(130));
        assertThat(ledger.remaining()).isEqualTo(minutes(80));
        assertThat(ledger.ended()).isEqualTo(at("11:40"));
        assertThat(ledger.dueAt()).isEqualTo(at("14:00"));
        assertThat(ledger.shares())
                .containsExactly(
                        share(DEPARTMENT, REGISTRATION, "09:30", "10:20", 50),
                        share(DEPARTMENT, SEALS, "10:20", "11:40", 80));
        assertThat(ledger.items())
                .extracting(line -> line.item() + " " + line.net().toMinutes())
                .containsExactly(
                        "enterprise-registration 50",
                        "seal-carving 80",
                        "tax-ukey 30",
                        "social-security 11",
                        "bank-account 25");
    }

    @Test
    void a_correction_is_the_applicants_time() {
        var ledger =
                given(submitted("410402", HALF_DAY, List.of(REGISTRATION), "09:30"))
                        .hears(released(REGISTRATION, "09:30"))
                        .hears(paused(REGISTRATION, "10:10"))
                        .hears(resumed(REGISTRATION, "2026-03-11 14:00"))
                        .hears(completed(REGISTRATION, "2026-03-11 15:40"))
                        .ledger("2026-03-12 09:00");

        assertThat(ledger.gross()).isEqualTo(minutes(730));
        assertThat(ledger.net()).isEqualTo(minutes(140));
        assertThat(ledger.applicant()).isEqualTo(minutes(590));
        assertThat(ledger.dueAt()).isEqualTo(at("2026-03-11 16:50"));
        assertThat(ledger.shares())
                .containsExactly(
                        share(DEPARTMENT, REGISTRATION, "09:30", "10:10", 40),
                        share(APPLICANT, REGISTRATION, "10:10", "2026-03-11 14:00", 590),
                        share(
                                DEPARTMENT,
                                REGISTRATION,
                                "2026-03-11 14:00",
                                "2026-03-11 15:40",
                                100));
        assertThat(ledger.items())
                .containsExactly(
                        new ItemLine(
                                REGISTRATION,
                                true,
                                at("09:30"),
                                at("2026-03-11 15:40"),
                                Ending.COMPLETED,
                                Spans.of(at("10:10"), at("2026-03-11 14:00")),
                                false,
                                minutes(730),
                                minutes(140),
                                minutes(90),
                                at("2026-03-11 14:50")));
    }

    @Test
    void the_account_says_when_the_due_instant_moved_and_why_and_when_the_hall_was_closed() {
        var ledger =
                given(submitted("410402", HALF_DAY, List.of(REGISTRATION), "09:30"))
                        .hears(resumed(REGISTRATION, "2026-03-11 14:00"))
                        .hears(released(REGISTRATION, "09:30"))
                        .hears(paused(REGISTRATION, "10:10"))
                        .hears(completed(REGISTRATION, "2026-03-11 15:40"))
                        .ledger("2026-03-12 09:00");

        var pause = new Cause(What.PAUSED, REGISTRATION);
        var resumption = new Cause(What.RESUMED, REGISTRATION);
        assertThat(ledger.dueChanges())
                .containsExactly(
                        new DueChange(
                                at("09:30"),
                                null,
                                at("14:00"),
                                List.of(
                                        new Cause(What.SUBMITTED, null),
                                        new Cause(What.RELEASED, REGISTRATION))),
                        new DueChange(at("10:10"), at("14:00"), null, List.of(pause)),
                        new DueChange(
                                at("2026-03-11 14:00"),
                                null,
                                at("2026-03-11 16:50"),
                                List.of(resumption)));
        assertThat(ledger.closed())
                .isEqualTo(
                        Spans.of(at("12:00"), at("13:00"))
                                .union(Spans.of(at("17:00"), at("2026-03-11 09:00")))
                                .union(Spans.of(at("2026-03-11 12:00"), at("2026-03-11 13:00"))));
    }

    @Test
    void while_the_case_waits_the_remaining_budget_stands_still() {
        var waiting =
                given(submitted("09:30"), released(REGISTRATION, "09:30"))
                        .hears(paused(REGISTRATION, "10:10"));

        var ledger = waiting.ledger("2026-03-11 14:00");

        assertThat(ledger.remaining()).isEqualTo(minutes(170));
        assertThat(ledger.dueAt()).isNull();
        assertThat(ledger.items().getFirst().paused()).isTrue();
        assertThat(ledger.shares())
                .containsExactly(
                        share(DEPARTMENT, REGISTRATION, "09:30", "10:10", 40),
                        share(APPLICANT, REGISTRATION, "10:10", "2026-03-11 14:00", 590));
    }

    @Test
    void a_late_hand_over_is_the_platforms_time() {
        var ledger =
                given(
                                submitted(
                                        "410402", HALF_DAY, List.of(REGISTRATION, SEALS), "09:30"),
                                released(REGISTRATION, "09:40"),
                                completed(REGISTRATION, "10:20"),
                                released(SEALS, "10:35"))
                        .ledger("11:00");

        assertThat(ledger.net()).isEqualTo(minutes(90));
        assertThat(ledger.shares())
                .containsExactly(
                        share(PLATFORM, null, "09:30", "09:40", 10),
                        share(DEPARTMENT, REGISTRATION, "09:40", "10:20", 40),
                        share(PLATFORM, null, "10:20", "10:35", 15),
                        share(DEPARTMENT, SEALS, "10:35", "11:00", 25));
    }

    @Test
    void what_was_not_released_yet_is_the_platforms_time() {
        var ledger = registered().ledger("10:30");

        assertThat(ledger.shares())
                .containsExactly(
                        share(DEPARTMENT, REGISTRATION, "09:30", "10:20", 50),
                        share(PLATFORM, null, "10:20", "10:30", 10));
    }

    @Test
    void a_department_that_works_while_another_item_waits_owns_the_minutes_it_costs() {
        var ledger =
                registered(SEALS, TAX, SOCIAL, BANK)
                        .hears(paused(SEALS, "10:30"))
                        .hears(completed(SOCIAL, "10:40"))
                        .hears(completed(TAX, "10:50"))
                        .hears(completed(BANK, "10:45"))
                        .hears(resumed(SEALS, "11:10"))
                        .hears(completed(SEALS, "11:40"))
                        .ledger("12:00");

        assertThat(ledger.gross()).isEqualTo(minutes(130));
        assertThat(ledger.net()).isEqualTo(minutes(110));
        assertThat(ledger.shares())
                .containsExactly(
                        share(DEPARTMENT, REGISTRATION, "09:30", "10:20", 50),
                        share(DEPARTMENT, SEALS, "10:20", "10:30", 10),
                        share(DEPARTMENT, TAX, "10:30", "10:50", 20),
                        share(APPLICANT, SEALS, "10:50", "11:10", 20),
                        share(DEPARTMENT, SEALS, "11:10", "11:40", 30));
    }

    @Test
    void in_an_open_case_the_item_that_is_due_first_stands_in() {
        var ledger = registered(TAX, SEALS, BANK).ledger("11:00");

        assertThat(ledger.ended()).isNull();
        assertThat(ledger.shares())
                .containsExactly(
                        share(DEPARTMENT, REGISTRATION, "09:30", "10:20", 50),
                        share(DEPARTMENT, SEALS, "10:20", "11:00", 40));
    }

    @Test
    void an_open_item_that_waits_for_the_applicant_is_not_due_first() {
        var ledger = registered(TAX, SEALS).hears(paused(SEALS, "10:30")).ledger("11:00");

        assertThat(ledger.shares().getLast())
                .isEqualTo(share(DEPARTMENT, TAX, "10:20", "11:00", 40));
    }

    @Test
    void the_account_of_an_earlier_instant_knows_nothing_of_what_came_later() {
        var before = registered(SEALS).ledger("11:00");
        var later =
                registered(SEALS).hears(paused(SEALS, "11:10")).hears(completed(SEALS, "11:40"));

        assertThat(later.ledger("11:00")).isEqualTo(before);
    }

    @Test
    void there_is_no_account_before_the_case_began() {
        var clock = registered(SEALS).clock();

        assertThat(clock.ledger(CALENDARS, at("09:29"))).isEmpty();
        assertThat(given(released(SEALS, "10:20")).clock().ledger(CALENDARS, at("11:00")))
                .isEmpty();
    }

    @Test
    void an_overspent_budget_is_shown_below_zero() {
        assertThat(registered(SEALS).ledger("14:30").remaining()).isEqualTo(minutes(-30));
    }

    @Test
    void withdrawing_the_case_stops_every_clock() {
        var ledger = registered(SEALS).hears(closed(WITHDRAWN, "11:00")).ledger("16:00");

        assertThat(ledger.ended()).isEqualTo(at("11:00"));
        assertThat(ledger.net()).isEqualTo(minutes(90));
        assertThat(ledger.items().get(1).net()).isEqualTo(minutes(40));
        assertThat(ledger.items())
                .extracting(ItemLine::ending)
                .startsWith(Ending.COMPLETED, WITHDRAWN, WITHDRAWN);
        assertThat(ledger.shares().getLast())
                .isEqualTo(share(DEPARTMENT, SEALS, "10:20", "11:00", 40));
    }

    private static Share share(
            Party party, @Nullable ItemCode item, String from, String to, long minutes) {
        return new Share(party, item, at(from), at(to), minutes(minutes));
    }

    private static Story registered(ItemCode... items) {
        var story =
                given(
                        submitted("09:30"),
                        released(REGISTRATION, "09:30"),
                        completed(REGISTRATION, "10:20"));
        for (var item : items) {
            story = story.hears(released(item, "10:20"));
        }
        return story;
    }
}
