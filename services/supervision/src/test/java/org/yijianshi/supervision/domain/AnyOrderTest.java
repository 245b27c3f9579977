package org.yijianshi.supervision.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.domain.Story.CALENDARS;
import static org.yijianshi.supervision.domain.Story.CASE;
import static org.yijianshi.supervision.domain.Story.HALF_DAY;
import static org.yijianshi.supervision.domain.Story.HEADLINE;
import static org.yijianshi.supervision.domain.Story.POWER;
import static org.yijianshi.supervision.domain.Story.REGISTRATION;
import static org.yijianshi.supervision.domain.Story.at;
import static org.yijianshi.supervision.domain.Story.submitted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.ClockCommand.PauseItem;
import org.yijianshi.supervision.domain.ClockCommand.ReleaseItem;
import org.yijianshi.supervision.domain.ClockCommand.ResumeItem;
import org.yijianshi.supervision.domain.ClockCommand.StopCase;
import org.yijianshi.supervision.domain.ClockCommand.StopItem;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;
import org.yijianshi.supervision.domain.Share.Party;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Topics are not ordered across each other: whatever order the facts of a case arrive in, and
/// however often, its account, its last due instants and its last verdict are the same.
class AnyOrderTest {

    private static final Instant MUCH_LATER = at("2026-04-30 12:00");

    record Outcome(
            Ledger ledger, Map<String, String> dues, Map<String, String> uses, String verdict) {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_of_the_same_facts_ends_alike(long seed) {
        var random = new Random(seed);
        var facts = facts(random);
        var expected = outcome(facts);
        for (int i = 0; i < 10; i++) {
            var heard = new ArrayList<>(facts);
            heard.addAll(facts.subList(0, random.nextInt(facts.size())));
            Collections.shuffle(heard, random);

            assertThat(outcome(heard)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_minute_of_a_case_has_one_owner(long seed) {
        var random = new Random(seed);
        var facts = facts(random);
        var clock = state(facts);
        for (int i = 0; i < 10; i++) {
            var asOf = at("09:30").plusSeconds(random.nextInt(12 * 86_400));
            var ledger = clock.ledger(CALENDARS, asOf).orElseThrow();

            assertThat(sum(ledger, party -> party == Party.APPLICANT))
                    .isEqualTo(ledger.applicant());
            assertThat(sum(ledger, party -> party != Party.APPLICANT)).isEqualTo(ledger.net());
            assertContinuous(ledger);
        }
    }

    private static void assertContinuous(Ledger ledger) {
        var cursor = ledger.started();
        for (var share : ledger.shares()) {
            assertThat(share.from()).isEqualTo(cursor);
            assertThat(share.to()).isAfter(share.from());
            cursor = share.to();
        }
        assertThat(cursor).isEqualTo(ledger.ended() == null ? ledger.asOf() : ledger.ended());
    }

    private static WorkingTime sum(Ledger ledger, Predicate<Party> party) {
        return ledger.shares().stream()
                .filter(share -> party.test(share.party()))
                .map(Share::time)
                .reduce(WorkingTime.ZERO, WorkingTime::plus);
    }

    private static CaseClock state(List<ClockCommand> facts) {
        return Story.given(facts.toArray(ClockCommand[]::new)).clock();
    }

    private static Outcome outcome(List<ClockCommand> facts) {
        var story = new Story(CaseClock.initial());
        var dues = new HashMap<String, String>();
        var uses = new HashMap<String, String>();
        var verdict = "none";
        for (var fact : facts) {
            var events = story.eventsOf(fact);
            for (var event : events) {
                if (event instanceof DueSet due) {
                    dues.put(String.valueOf(due.item()), due.budget() + " " + due.dueAt());
                } else if (event instanceof TimeUsed use) {
                    uses.put(String.valueOf(use.item()), use.used() + " " + use.runsSince());
                } else if (event instanceof VerdictReached reached) {
                    verdict = reached.toString();
                }
            }
            story = new Story(story.clock().evolve(events));
        }
        dues.values().removeIf(due -> due.endsWith("null"));
        uses.values().removeIf(AnyOrderTest::hasNotBegun);
        var ledger = story.clock().ledger(CALENDARS, MUCH_LATER).orElseThrow();
        return new Outcome(ledger, dues, uses, verdict);
    }

    /// A clock that ran all the time is not spoken of, unless it was once thought to have rested.
    private static boolean hasNotBegun(String use) {
        return use.startsWith(WorkingTime.ZERO + " ") && !use.endsWith("null");
    }

    /// A case that may have happened: hand-overs may lag, items may wait for the applicant twice,
    /// be rejected, stay open; the case may be withdrawn.
    private static List<ClockCommand> facts(Random random) {
        var facts = new ArrayList<ClockCommand>();
        facts.add(submitted("410402", HALF_DAY, HEADLINE, "09:30"));
        var registered = item(facts, REGISTRATION, null, at("09:30"), random);
        for (var item : List.of("seal-carving", "tax-ukey", "social-security", "bank-account")) {
            var lag = random.nextBoolean() ? 0 : random.nextInt(3_000);
            item(facts, new ItemCode(item), REGISTRATION, registered.plusSeconds(lag), random);
        }
        item(facts, POWER, REGISTRATION, registered.plusSeconds(86_400), random);
        if (random.nextInt(5) == 0) {
            var withdrawn = registered.plusSeconds(random.nextInt(90_000));
            facts.add(new StopCase(CASE, Ending.WITHDRAWN, withdrawn));
        }
        return facts;
    }

    private static Instant item(
            List<ClockCommand> facts,
            ItemCode item,
            @Nullable ItemCode by,
            Instant released,
            Random random) {
        facts.add(new ReleaseItem(CASE, item, by, released));
        var cursor = released;
        for (int i = random.nextInt(3); i > 0; i--) {
            cursor = cursor.plusSeconds(1 + random.nextInt(7_200));
            facts.add(new PauseItem(CASE, item, cursor));
            cursor = cursor.plusSeconds(1 + random.nextInt(90_000));
            facts.add(new ResumeItem(CASE, item, cursor));
        }
        cursor = cursor.plusSeconds(1 + random.nextInt(7_200));
        if (random.nextInt(12) > 0) {
            var ending = random.nextInt(8) > 0 ? Ending.COMPLETED : Ending.REJECTED;
            facts.add(new StopItem(CASE, item, ending, cursor));
        }
        return cursor;
    }
}
