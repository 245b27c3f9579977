package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.supervision.Telling.REGISTRATION;
import static org.yijianshi.supervision.Telling.at;

import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.Ending;

import java.util.List;
import java.util.UUID;

/// The account of a case, wherever it stands.
class AccountTest {

    private static final String SEALS = "seal-carving";

    private final Supervision supervision = Supervision.running();

    @Test
    void each_zone_keeps_its_own_promise() {
        var xinhua = Telling.inXinhua(6).submitted("09:30");
        var yicheng = Telling.inYicheng(7).submitted("09:30");
        supervision.hears(xinhua.all());
        supervision.hears(yicheng.all());
        supervision.awaitApplied(xinhua, 1);
        supervision.awaitApplied(yicheng, 1);

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
        supervision.awaitApplied(story, 4);

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
        supervision.awaitApplied(story, 6);

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
        supervision.awaitApplied(neverSubmitted, 1);

        for (var caseId : List.of(neverSubmitted.caseId, new UUID(0, 404))) {
            var answer = supervision.get("/api/clocks/" + caseId);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/not-found");
        }
        assertThat(supervision.get("/api/clocks/1234").statusCode()).isEqualTo(400);
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
}
