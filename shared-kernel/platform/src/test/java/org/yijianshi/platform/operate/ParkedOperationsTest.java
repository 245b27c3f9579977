package org.yijianshi.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.Said;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.Trial;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@ExtendWith(SharedTrial.class)
class ParkedOperationsTest {

    /// Where a message is, but for a character that PostgreSQL does not keep.
    private static final String WITH_A_NULL =
            Base64.getUrlEncoder()
                    .encodeToString(
                            "1\n3f2504e0-4f89-41d3-9a0c-0305e82c3301\na\0b\nc".getBytes(UTF_8));

    private final Trial trial;
    private final Operator operator;

    ParkedOperationsTest(Trial trial) {
        this.trial = trial;
        this.operator = new Operator(trial);
    }

    @BeforeEach
    @AfterEach
    void nothingWaits() {
        trial.bean(Mischief.class).end();
        trial.db().sql("delete from parked").update();
    }

    @Test
    void what_waits_is_found_by_case_and_cause_and_page_by_page() {
        var caseId = refusedWithTwoBehind();
        refusedWithTwoBehind();

        var mine = operator.sees("/parked?case=" + caseId);
        assertThat(mine.path("count").asInt()).isEqualTo(3);
        assertThat(mine.at("/parked/0/cause").asString()).isEqualTo("REFUSED");
        assertThat(mine.at("/parked/0/reason").asString()).isEqualTo("not-yet");
        assertThat(mine.at("/parked/2/previous").asInt()).isEqualTo(1);
        assertThat(mine.has("next")).isFalse();
        var refused = operator.sees("/parked?cause=REFUSED");
        assertThat(refused.path("parked").size()).isEqualTo(2);

        var first = operator.sees("/parked?limit=4");
        var second = operator.sees("/parked?limit=4&after=" + first.path("next").asString());
        assertThat(first.path("parked").size()).isEqualTo(4);
        assertThat(second.path("parked").size()).isEqualTo(2);
        assertThat(second.path("parked").toString())
                .doesNotContain(first.at("/parked/3/id").asString());
    }

    @Test
    void the_summary_says_how_many_wait_for_what_and_since_when() {
        refusedWithTwoBehind();
        var caseId = refusedWithTwoBehind();
        var groups = operator.sees("/parked/summary").path("groups");
        assertThat(groups.size()).isEqualTo(2);
        var refused = groups.valueStream().filter(g -> g.toString().contains("REFUSED")).toList();
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst().path("messages").asInt()).isEqualTo(2);
        assertThat(refused.getFirst().path("type").asString()).isEqualTo("case.item-released.v1");
        var younger = operator.sees("/parked?case=" + caseId).at("/parked/0/parkedAt");
        assertThat(Instant.parse(refused.getFirst().path("oldest").asString()))
                .isBefore(Instant.parse(younger.asString()));
    }

    @Test
    void nobody_counts_beyond_ten_thousand() {
        trial.db()
                .sql(
                        """
                        insert into parked (source, topic, case_id, seq, previous, message_id, type,
                                            payload, cause, reason)
                        select 'neighbour', 'elsewhere', gen_random_uuid(), 9, 8, n::text, 'a.b.v1',
                               'x', 'GAP', 'planted'
                        from generate_series(1, 10050) as n
                        """)
                .update();
        var page = operator.sees("/parked?limit=1");
        assertThat(page.path("count").asInt()).isEqualTo(10_000);
        assertThat(page.path("countIsLeast").asBoolean()).isTrue();
        var summary = operator.sees("/parked/summary");
        assertThat(summary.at("/groups/0/messages").asInt()).isEqualTo(10_000);
        assertThat(summary.path("countIsLeast").asBoolean()).isTrue();
    }

    @Test
    void one_is_shown_with_what_it_says_and_nothing_personal_is_seen() {
        var caseId = Trial.newCase();
        trial.hears(caseId, 1, 0, "王建国 410402198803120020 after 13837500001");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).hasSize(1));
        var id = operator.parked(caseId)[0];
        var detail = operator.sees("/parked/" + id);
        assertThat(detail.at("/message/seq").asInt()).isEqualTo(1);
        assertThat(detail.at("/payload/caseId").asString()).isEqualTo(caseId.toString());
        assertThat(detail.at("/payload/at").asString()).isEqualTo(Trial.AT.toString());
        assertThat(detail.at("/payload/item").asString()).isEqualTo("***");
        assertThat(detail.toString()).doesNotContain("王建国", "410402198803120020", "13837500001");
    }

    @Test
    void tried_again_it_is_applied_and_what_waited_behind_it_goes_on() {
        var caseId = refusedWithTwoBehind();
        trial.write(caseId, "a");
        var ids = operator.parked(caseId);
        assertThat(operator.does("/parked/redrive", ids[0])).containsExactly("applied");
        assertThat(trial.heard(caseId)).containsExactly("b after a", "c", "d");
        assertThat(trial.parked(caseId)).isEmpty();
        assertThat(operator.does("/parked/redrive", ids[0], ids[1]))
                .containsExactly("gone", "gone");
        assertThat(trial.heard(caseId)).hasSize(3);
        assertThat(operator.did(caseId + "/0"))
                .containsExactly("REDRIVE_PARKED gone", "REDRIVE_PARKED applied");
    }

    @Test
    void tried_again_too_early_it_goes_on_waiting_and_keeps_its_order() {
        var caseId = refusedWithTwoBehind();
        assertThat(operator.does("/parked/redrive", operator.parked(caseId)))
                .containsExactly(
                        "still-waiting REFUSED not-yet",
                        "still-waiting GAP waits for the one before it",
                        "still-waiting GAP waits for the one before it");
        assertThat(trial.heard(caseId)).isEmpty();
        assertThat(trial.parked(caseId)).containsExactly("0 REFUSED", "1 GAP", "2 GAP");
    }

    @Test
    void a_fault_that_is_not_mended_is_said_again_and_leaves_no_effect() {
        var caseId = Trial.newCase();
        whenHeardFails(new IllegalStateException("planted-4711"));
        trial.hears(caseId, 0, -1, "wrong");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("0 FAULT"));
        whenHeardFails(new UnsupportedOperationException("planted-4711"));
        var id = operator.parked(caseId)[0];
        assertThat(operator.does("/parked/redrive", id))
                .containsExactly("still-waiting FAULT UnsupportedOperationException");
        assertThat(trial.heard(caseId)).isEmpty();
        assertThat(operator.did(caseId + "/0")).containsExactly("REDRIVE_PARKED still-waiting");
        trial.bean(Mischief.class).end();
        assertThat(operator.does("/parked/redrive", id)).containsExactly("applied");
    }

    @Test
    void what_passes_by_itself_is_said_to_be_tried_later_and_nothing_changes() {
        var caseId = Trial.newCase();
        whenHeardFails(new IllegalStateException("planted"));
        trial.hears(caseId, 0, -1, "wrong");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("0 FAULT"));
        whenHeardFails(new TransientDataAccessResourceException("planted"));
        assertThat(operator.does("/parked/redrive", operator.parked(caseId)))
                .containsExactly("still-waiting FAULT TRY_AGAIN_LATER");
        assertThat(trial.heard(caseId)).isEmpty();
    }

    @Test
    void a_discarded_message_takes_its_place_without_effect_and_the_rest_goes_on() {
        var caseId = refusedWithTwoBehind();
        var ids = operator.parked(caseId);
        assertThat(operator.does("/parked/discard", ids[1]))
                .containsExactly("not-discarded GAP WAITS_FOR_ONE_BEFORE_IT");
        assertThat(operator.does("/parked/discard", ids[0])).containsExactly("discarded");
        assertThat(trial.heard(caseId)).containsExactly("c", "d");
        assertThat(trial.parked(caseId)).isEmpty();
        assertThat(operator.does("/parked/discard", ids[0])).containsExactly("gone");
        trial.write(caseId, "a");
        trial.hears(caseId, 0, -1, "b after a");
        trial.hears(caseId, 3, 2, "e");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("c", "d", "e"));
        assertThat(operator.did(caseId + "/0"))
                .containsExactly("DISCARD_PARKED gone", "DISCARD_PARKED discarded");
    }

    @Test
    void an_order_sent_again_has_its_first_answer_and_another_under_its_key_is_refused() {
        var ids = operator.parked(refusedWithTwoBehind());
        var body = "{\"ids\":[\"%s\"],\"reason\":\"it was mended\"}";
        var key = UUID.randomUUID();
        var first = operator.orders("/parked/discard", body.formatted(ids[0]), key);
        assertThat(first.body()).contains("\"discarded\"");
        var again = operator.orders("/parked/discard", body.formatted(ids[0]), key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        var reused = "This Idempotency-Key belongs to another request";
        operator.orders("/parked/discard", body.formatted(ids[1]), key)
                .isProblem(422, "idempotency-key-reused", reused);
        operator.orders("/parked/redrive", body.formatted(ids[0]), key)
                .isProblem(422, "idempotency-key-reused", reused);
        assertThat(operator.did(ParkedId.inWords(ParkedId.place(ids[0]))))
                .containsExactly("DISCARD_PARKED discarded");
    }

    @Test
    void what_met_a_fault_behind_another_is_not_discarded_before_it() {
        var caseId = refusedWithTwoBehind();
        trial.db()
                .sql("update parked set cause = 'FAULT' where case_id = ? and seq = 2")
                .param(caseId.value())
                .update();
        assertThat(operator.does("/parked/discard", operator.parked(caseId)[2]))
                .containsExactly("not-discarded FAULT NOT_FIRST_OF_ITS_LINE");
        assertThat(trial.parked(caseId)).hasSize(3);
    }

    @Test
    void news_that_met_a_fault_is_discarded_without_a_place() {
        var caseId = Trial.newCase();
        whenHeardFails(new IllegalStateException("planted"));
        trial.hears(Said.about(caseId, 9, 7, "wrong").on(trial.topics().news()));
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("9 FAULT"));
        assertThat(operator.does("/parked/discard", operator.parked(caseId)))
                .containsExactly("discarded");
        assertThat(trial.parked(caseId)).isEmpty();
        assertThat(places(caseId)).isZero();
    }

    @Test
    void what_is_no_longer_readable_can_be_discarded_but_not_applied() {
        var caseId = refusedWithTwoBehind();
        trial.db()
                .sql("update parked set payload = 'gone' where case_id = ? and seq = 0")
                .param(caseId.value())
                .update();
        var id = operator.parked(caseId)[0];
        assertThat(operator.sees("/parked/" + id).has("payload")).isFalse();
        assertThat(operator.does("/parked/redrive", id))
                .containsExactly("still-waiting FAULT no longer readable");
        assertThat(operator.does("/parked/discard", id)).containsExactly("discarded");
        assertThat(trial.heard(caseId)).containsExactly("c", "d");
    }

    @Test
    void tried_again_while_it_is_consumed_it_is_applied_once() throws Exception {
        var caseId = Trial.newCase();
        trial.hears(caseId, 0, -1, "b after a");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("0 REFUSED"));
        var ids = operator.parked(caseId);
        trial.write(caseId, "a");
        var consuming = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        trial.bean(Mischief.class)
                .whenHeard(
                        _ -> {
                            if (first.getAndSet(false)) {
                                consuming.countDown();
                                uninterruptibly(goOn);
                            }
                        });
        trial.hears(caseId, 0, -1, "b after a");
        consuming.await();
        var redrive = CompletableFuture.supplyAsync(() -> operator.does("/parked/redrive", ids));
        try {
            Trial.eventually(() -> assertThat(waitingForTheCase()).isEqualTo(1));
        } finally {
            goOn.countDown();
        }
        assertThat(redrive.get()).containsExactly("gone");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).isEmpty());
        assertThat(trial.heard(caseId)).containsExactly("b after a");
        assertThat(places(caseId)).isEqualTo(1);
    }

    @Test
    void one_left_behind_in_a_race_is_taken_off_and_not_applied_again() {
        var caseId = refusedWithTwoBehind();
        trial.db()
                .sql(
                        """
                        insert into inbox (source, topic, case_id, previous, seq, messages)
                        values ('neighbour', ?, ?, -1, 0, 1)
                        """)
                .params(trial.topics().in(), caseId.value())
                .update();
        trial.write(caseId, "a");
        assertThat(operator.does("/parked/redrive", operator.parked(caseId)[0]))
                .containsExactly("gone");
        assertThat(trial.parked(caseId)).doesNotContain("0 REFUSED");
        assertThat(trial.heard(caseId)).doesNotContain("b after a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ids\":[\"MA\"]}",
                "{\"ids\":[\"MA\"],\"reason\":\"  \"}",
                "{\"ids\":[\"MA\"],\"reason\":null}"
            })
    void without_a_reason_nothing_is_done(String body) {
        for (var path :
                List.of(
                        "/parked/redrive",
                        "/parked/discard",
                        "/dead-letters/redrive",
                        "/dead-letters/discard")) {
            operator.orders(path, body).isProblem(400, "reason-needed", "A reason is needed");
        }
    }

    @Test
    void a_reason_of_500_characters_is_taken_and_one_of_501_is_not() {
        var id =
                ParkedId.of(
                        ParkedId.place("MAo3ZTU3N2U1Ny0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAKdApz"));
        var body = "{\"ids\":[\"%s\"],\"reason\":\"%s\"}";
        assertThat(operator.orders("/parked/discard", body.formatted(id, "r".repeat(500))).status())
                .isEqualTo(200);
        operator.orders("/parked/discard", body.formatted(id, "r".repeat(501)))
                .isProblem(400, "reason-needed", "A reason is needed");
    }

    @Test
    void what_is_asked_wrongly_is_a_problem() {
        var wrong = "A parameter is wrong";
        for (var path :
                List.of(
                        "/parked?limit=0",
                        "/parked?limit=201",
                        "/parked?cause=NONE",
                        "/parked?after=planted",
                        "/parked/planted",
                        "/parked/" + WITH_A_NULL,
                        "/parked?after=" + WITH_A_NULL,
                        "/dead-letters?limit=101",
                        "/dead-letters/planted",
                        "/actions?limit=0")) {
            operator.asks(path).isProblem(400, "invalid-parameter", wrong);
        }
        for (var body :
                List.of("{\"ids\":[],\"reason\":\"r\"}", "{\"ids\":[null],\"reason\":\"r\"}")) {
            operator.orders("/parked/redrive", body).isProblem(400, "invalid-parameter", wrong);
        }
        var nowhere = operator.parked(refusedWithTwoBehind())[0];
        trial.db().sql("delete from parked").update();
        operator.asks("/parked/" + nowhere).isProblem(404, "not-found", "Not found");
    }

    private CaseId refusedWithTwoBehind() {
        var caseId = Trial.newCase();
        trial.hears(caseId, 0, -1, "b after a");
        trial.hears(caseId, 1, 0, "c");
        trial.hears(caseId, 2, 1, "d");
        Trial.eventually(
                () ->
                        assertThat(trial.parked(caseId))
                                .containsExactly("0 REFUSED", "1 GAP", "2 GAP"));
        return caseId;
    }

    private void whenHeardFails(RuntimeException failure) {
        trial.bean(Mischief.class)
                .whenHeard(
                        text -> {
                            if (text.equals("wrong")) {
                                throw failure;
                            }
                        });
    }

    /// Transactions that know how far a line was applied and wait for the case itself.
    private int waitingForTheCase() {
        return trial.db()
                .sql(
                        """
                        select count(*) from pg_stat_activity
                        where state = 'idle in transaction' and query like '%from inbox i%'
                          and datname = current_database()
                        """)
                .query(Integer.class)
                .single();
    }

    private int places(CaseId caseId) {
        return trial.db()
                .sql("select coalesce(sum(messages), 0) from inbox where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
