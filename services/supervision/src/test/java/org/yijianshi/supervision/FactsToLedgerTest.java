package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yijianshi.supervision.Telling.REGISTRATION;
import static org.yijianshi.supervision.Telling.at;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.Ending;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.Topics;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// From what others say on Kafka to the account over HTTP and what is said in turn.
class FactsToLedgerTest {

    private static final String SEALS = "seal-carving";
    private static final String TAX = "tax-ukey";

    private final Supervision supervision = Supervision.running();

    @Test
    void topics_in_any_order_give_the_same_account_and_the_same_news() {
        var asTheyHappened = story(1);
        supervision.hears(asTheyHappened.all());

        var departmentsFirst = story(2);
        supervision.hears(departmentsFirst.byDepartments());
        supervision.awaitApplied(departmentsFirst, 4);
        supervision.hears(departmentsFirst.on(Topics.CASE_EVENTS));

        var caseFileFirst = story(3);
        supervision.hears(caseFileFirst.on(Topics.CASE_EVENTS));
        supervision.awaitApplied(caseFileFirst, 9);
        supervision.hears(caseFileFirst.byDepartments());

        supervision.awaitVerdict(asTheyHappened);
        var account = account(asTheyHappened);
        var news = ClockEvents.lastNews(asTheyHappened.caseId);
        var rows = supervision.rows(asTheyHappened.caseId);
        assertStory(supervision.ledger(asTheyHappened.caseId));
        assertThat(rows)
                .containsExactly(
                        "410402 2022 ENDED 120 of 210 true, due 14:20",
                        "enterprise-registration t null 1 1 ENDED COMPLETED 90, due 11:20",
                        "seal-carving t enterprise-registration 0 0 ENDED COMPLETED 90, due 13:20",
                        "tax-ukey t enterprise-registration 0 0 ENDED COMPLETED 120, due 13:50");
        assertThat(news)
                .containsEntry("case", at("14:20").toString())
                .containsEntry(REGISTRATION, at("11:20").toString())
                .containsEntry(SEALS, at("13:20").toString())
                .containsEntry(TAX, at("13:50").toString())
                .containsEntry("verdict", "120 of 210 true " + at("11:50"));
        for (var other : List.of(departmentsFirst, caseFileFirst)) {
            supervision.awaitVerdict(other);
            assertThat(account(other)).isEqualTo(account);
            assertThat(ClockEvents.lastNews(other.caseId)).isEqualTo(news);
            assertThat(supervision.rows(other.caseId)).isEqualTo(rows);
        }
    }

    @Test
    void messages_are_numbered_without_a_gap_and_keyed_by_the_case() {
        var story = story(4);
        supervision.hears(story.all());
        supervision.awaitVerdict(story);

        try (var clockEvents = new ClockEvents()) {
            await().until(() -> clockEvents.records(story.caseId).size() >= 5);
            var previous = "-1";
            for (var record : clockEvents.records(story.caseId)) {
                assertThat(ClockEvents.header(record, Headers.SOURCE)).isEqualTo("supervision");
                assertThat(ClockEvents.header(record, Headers.PREV_SEQ)).isEqualTo(previous);
                previous = ClockEvents.header(record, Headers.SEQ);
            }
        }
    }

    @Test
    void the_same_records_again_change_nothing() {
        var story = story(5);
        supervision.hears(story.all());
        supervision.awaitVerdict(story);
        supervision.awaitApplied(story, story.all().size());
        var account = account(story);
        var stored = supervision.stored(story.caseId);
        var repeats = supervision.part(MeterRegistry.class).counter("yijianshi.inbox.repeats");
        var before = repeats.count();

        supervision.hears(story.all());
        supervision.hears(story.all());

        await().until(() -> repeats.count() >= before + 2.0 * story.all().size());
        assertThat(supervision.stored(story.caseId)).isEqualTo(stored);
        assertThat(account(story)).isEqualTo(account);
    }

    /// Registration 09:30 to 10:50, of which the applicant took 20 minutes; seals to 11:50, tax to
    /// 11:00.
    private static Telling story(int number) {
        return Telling.inXinhua(number)
                .submitted("09:30", SEALS, TAX)
                .released(REGISTRATION, null, "09:30")
                .asked(REGISTRATION, "10:10")
                .supplemented(REGISTRATION, "10:30")
                .completed(REGISTRATION, "10:50")
                .released(SEALS, REGISTRATION, "10:50")
                .released(TAX, REGISTRATION, "10:50")
                .completed(TAX, "11:00")
                .completed(SEALS, "11:50")
                .closed(Ending.COMPLETED, "11:50");
    }

    private static void assertStory(JsonNode ledger) {
        assertThat(ledger.get("state").asString()).isEqualTo("ENDED");
        assertThat(ledger.get("grossMinutes").asLong()).isEqualTo(140);
        assertThat(ledger.get("applicantMinutes").asLong()).isEqualTo(20);
        assertThat(ledger.get("netMinutes").asLong()).isEqualTo(120);
        assertThat(ledger.get("remainingMinutes").asLong()).isEqualTo(90);
        assertThat(ledger.get("usedPercent").asLong()).isEqualTo(57);
        assertThat(ledger.get("calendarEdition").asString()).isEqualTo("cn-2026");
        assertThat(ledger.get("timeZone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(ledger.at("/verdict/withinPromise").asBoolean()).isTrue();
        assertThat(ledger.get("shares").valueStream())
                .extracting(
                        s ->
                                s.get("party").asString()
                                        + " "
                                        + s.get("item").asString()
                                        + " "
                                        + s.get("minutes").asLong())
                .containsExactly(
                        "DEPARTMENT enterprise-registration 40",
                        "APPLICANT enterprise-registration 20",
                        "DEPARTMENT enterprise-registration 20",
                        "DEPARTMENT seal-carving 60");
        assertThat(ledger.get("items").valueStream())
                .extracting(
                        i -> i.get("item").asString() + " " + i.get("remainingMinutes").asLong())
                .containsExactly("enterprise-registration 30", "seal-carving 30", "tax-ukey 110");
    }

    /// The account without what identifies the case and when it was asked for.
    private JsonNode account(Telling story) {
        var ledger = (ObjectNode) supervision.ledger(story.caseId);
        return ledger.remove(List.of("caseId", "caseNumber", "asOf"));
    }
}
