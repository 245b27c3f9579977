package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yijianshi.supervision.Telling.REGISTRATION;
import static org.yijianshi.supervision.Telling.at;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.ClockMessage;
import org.yijianshi.contracts.ClockMessage.DueSet;
import org.yijianshi.contracts.ClockMessage.VerdictReached;
import org.yijianshi.contracts.Ending;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.Topics;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

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
        supervision.hears(departmentsFirst.on(Topics.HANDLING_EVENTS));
        awaitApplied(departmentsFirst, 4);
        supervision.hears(departmentsFirst.on(Topics.CASE_EVENTS));

        var caseFileFirst = story(3);
        supervision.hears(caseFileFirst.on(Topics.CASE_EVENTS));
        awaitApplied(caseFileFirst, 9);
        supervision.hears(caseFileFirst.on(Topics.HANDLING_EVENTS));

        awaitVerdict(asTheyHappened);
        var account = account(asTheyHappened);
        var news = news(asTheyHappened);
        assertStory(supervision.ledger(asTheyHappened.caseId));
        assertThat(news)
                .containsEntry("case", at("14:20").toString())
                .containsEntry(REGISTRATION, at("11:20").toString())
                .containsEntry(SEALS, at("13:20").toString())
                .containsEntry(TAX, at("13:50").toString())
                .containsEntry("verdict", "120 of 210 true " + at("11:50"));
        for (var other : List.of(departmentsFirst, caseFileFirst)) {
            awaitVerdict(other);
            assertThat(account(other)).isEqualTo(account);
            assertThat(news(other)).isEqualTo(news);
        }
    }

    @Test
    void messages_are_numbered_without_a_gap_and_keyed_by_the_case() {
        var story = story(4);
        supervision.hears(story.all());
        awaitVerdict(story);

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
        awaitVerdict(story);
        awaitApplied(story, story.all().size());
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

    @Test
    void each_zone_keeps_its_own_promise() {
        var xinhua = Telling.inXinhua(6).submitted("09:30");
        var yicheng = Telling.inYicheng(7).submitted("09:30");
        supervision.hears(xinhua.all());
        supervision.hears(yicheng.all());
        awaitApplied(xinhua, 1);
        awaitApplied(yicheng, 1);

        var half = supervision.ledger(xinhua.caseId);
        assertThat(half.get("budgetMinutes").asLong()).isEqualTo(210);
        assertThat(half.get("dueAt").asString()).isEqualTo(at("14:00").toString());
        var fiveHours = supervision.ledger(yicheng.caseId);
        assertThat(fiveHours.get("budgetMinutes").asLong()).isEqualTo(300);
        assertThat(fiveHours.get("dueAt").asString()).isEqualTo(at("17:00").toString());
    }

    @Test
    void an_open_case_is_shown_as_of_now() {
        var story =
                Telling.inXinhua(8)
                        .submitted("2026-07-01 09:30")
                        .released(REGISTRATION, null, "2026-07-01 09:30")
                        .asked(REGISTRATION, "2026-07-01 10:10");
        supervision.hears(story.all());
        awaitApplied(story, 4);

        supervision.time().moveTo(at("2026-07-01 10:00"));
        var running = supervision.ledger(story.caseId);
        assertThat(running.get("state").asString()).isEqualTo("RUNNING");
        assertThat(running.get("netMinutes").asLong()).isEqualTo(30);
        assertThat(running.get("remainingMinutes").asLong()).isEqualTo(179); // and some seconds
        assertThat(running.get("usedPercent").asLong()).isEqualTo(14);

        supervision.time().moveTo(at("2026-07-01 11:00"));
        var waiting = supervision.ledger(story.caseId);
        assertThat(waiting.get("state").asString()).isEqualTo("WAITING_FOR_APPLICANT");
        assertThat(waiting.has("dueAt")).isFalse();
        assertThat(waiting.get("netMinutes").asLong()).isEqualTo(40);
        assertThat(waiting.get("applicantMinutes").asLong()).isEqualTo(50);
        assertThat(waiting.at("/items/0/state").asString()).isEqualTo("WAITING_FOR_APPLICANT");
    }

    @Test
    void a_rejected_case_ends_without_a_verdict() {
        var story =
                Telling.inXinhua(9)
                        .submitted("09:30", SEALS)
                        .released(REGISTRATION, null, "09:30")
                        .closed(REGISTRATION, Ending.REJECTED, "10:00")
                        .closed(SEALS, Ending.CANCELLED, "10:00")
                        .closed(Ending.REJECTED, "10:00");
        supervision.hears(story.all());
        awaitApplied(story, 6);

        var ledger = supervision.ledger(story.caseId);
        assertThat(ledger.get("state").asString()).isEqualTo("ENDED");
        assertThat(ledger.get("endedAt").asString()).isEqualTo(at("10:00").toString());
        assertThat(ledger.has("verdict")).isFalse();
        assertThat(row(story)).isEqualTo("ENDED 30 minutes later");
    }

    @Test
    void a_case_that_nobody_submitted_is_not_found() {
        var neverSubmitted = Telling.inXinhua(10).asked(REGISTRATION, "10:00");
        supervision.hears(neverSubmitted.all());
        awaitApplied(neverSubmitted, 1);

        for (var caseId : List.of(neverSubmitted.caseId, new UUID(0, 404))) {
            var answer = supervision.get("/api/clocks/" + caseId);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/not-found");
        }
        assertThat(supervision.get("/api/clocks/1234").statusCode()).isEqualTo(400);
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

    /// What a listener knows in the end: for each clock the last due instant, and the verdict.
    private static Map<String, String> news(Telling story) {
        var last = new LinkedHashMap<String, String>();
        try (var clockEvents = new ClockEvents()) {
            await().until(
                            () ->
                                    clockEvents.about(story.caseId).stream()
                                            .anyMatch(VerdictReached.class::isInstance));
            for (ClockMessage message : clockEvents.about(story.caseId)) {
                switch (message) {
                    case DueSet m ->
                            last.put(
                                    Objects.requireNonNullElse(m.item(), "case"),
                                    String.valueOf(m.dueAt()));
                    case VerdictReached m ->
                            last.put(
                                    "verdict",
                                    m.netMinutes()
                                            + " of "
                                            + m.budgetMinutes()
                                            + " "
                                            + m.withinPromise()
                                            + " "
                                            + m.at());
                }
            }
        }
        return last;
    }

    private String row(Telling story) {
        return supervision
                .db()
                .sql(
                        """
                        select state || ' ' || extract(epoch from ended_at - started_at)::int / 60
                               || ' minutes later'
                        from clock_view where case_id = ?
                        """)
                .param(story.caseId)
                .query(String.class)
                .single();
    }

    private void awaitApplied(Telling story, int messages) {
        await().until(() -> supervision.applied(story.caseId) >= messages);
    }

    private void awaitVerdict(Telling story) {
        await().ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> supervision.ledger(story.caseId).has("verdict"));
    }
}
