package org.yijianshi.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

@ExtendWith(SharedTrial.class)
class IdempotencyTest {

    private static final byte[] BODY = {};

    private final Trial trial;
    private final Posts posts;
    private final CaseId caseId = Trial.newCase();
    private final UUID key = UUID.randomUUID();
    private final Queue<CaseId> decided = new ConcurrentLinkedQueue<>();

    IdempotencyTest(Trial trial) {
        this.trial = trial;
        this.posts = new Posts(trial);
    }

    @BeforeEach
    void count() {
        trial.bean(Mischief.class).afterApply(command -> decided.add(command.caseId()));
    }

    @AfterEach
    void restore() {
        trial.bean(Mischief.class).end();
    }

    @Test
    void a_request_sent_again_is_answered_as_at_first_and_not_run() {
        var first = add("a");
        posts.add(caseId, "b", UUID.randomUUID());
        var again = add("a");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("[\"a\"]");
        assertSame(again, first);
        assertThat(decided).containsExactly(caseId, caseId); // a and b, once each
    }

    @Test
    void a_refusal_is_answered_again_even_when_it_would_be_accepted_now() {
        var refused = add("b after a").isProblem(409, "not-yet", "还不行");
        posts.add(caseId, "a", UUID.randomUUID());
        assertSame(add("b after a"), refused);
        assertThat(trial.notes(caseId)).containsExactly("a");
        assertThat(posts.add(caseId, "b after a", UUID.randomUUID()).status()).isEqualTo(200);
    }

    @Test
    void what_was_done_before_a_refusal_is_undone() {
        var refused = post("/declined", "a").isProblem(409, "not-yet", "还不行");
        assertSame(post("/declined", "a"), refused);
        assertThat(decided).hasSize(1);
        assertThat(trial.stored(caseId)).isEmpty();
        assertThat(trial.notes(caseId)).isEmpty();
    }

    @Test
    void a_fault_leaves_nothing_behind_and_the_request_may_come_again() {
        post("/fault", "a").isProblem(500, "internal-error", "系统出了问题");
        assertThat(trial.stored(caseId)).isEmpty();
        assertThat(kept(key)).isZero();
        post("/fault", "a").isProblem(500, "internal-error", "系统出了问题");
        assertThat(decided).hasSize(2);
        posts.add(caseId, "b", UUID.randomUUID());
        assertThat(trial.stored(caseId)).containsExactly("0");
        assertThat(trial.notes(caseId)).containsExactly("b");
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        add("a");
        add("b").isProblem(422, "idempotency-key-reused", "这个 Idempotency-Key 已用于另一个请求");
        post("/declined", "a")
                .isProblem(422, "idempotency-key-reused", "这个 Idempotency-Key 已用于另一个请求");
        assertThat(trial.notes(caseId)).containsExactly("a");
    }

    @Test
    void what_was_not_understood_may_be_mended_under_the_same_key() {
        posts.raw("/notes/" + caseId, "{\"text\":", key.toString())
                .isProblem(400, "malformed-json", "内容无法读取");
        posts.raw("/notes/" + caseId, "\"" + "x".repeat(600_000) + "\"", key.toString())
                .isProblem(413, "too-large", "内容太大");
        assertThat(add("a").status()).isEqualTo(200);
    }

    @Test
    void without_a_key_nothing_is_run() {
        posts.withoutKey("/notes/" + caseId, "{\"text\":\"a\"}")
                .isProblem(400, "idempotency-key-missing", "缺少 Idempotency-Key");
        assertThat(decided).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted",
                "1-2-3-4-5",
                "9e2a5b3cc1f34c1e9b0a2d7f6e5c4b3a",
                "9e2a5b3c-c1f3-4c1e-9b0a-2d7f6e5c4b3a, 9e2a5b3c-c1f3-4c1e-9b0a-2d7f6e5c4b3a",
                "\"9e2a5b3c-c1f3-4c1e-9b0a-2d7f6e5c4b3a"
            })
    void a_key_that_is_no_uuid_is_malformed(String odd) {
        posts.raw("/notes/" + caseId, "{\"text\":\"a\"}", odd)
                .isProblem(400, "idempotency-key-malformed", "Idempotency-Key 不是 UUID");
    }

    @Test
    void a_key_in_quotation_marks_is_the_same_key() {
        var first = add("a");
        assertSame(posts.raw("/notes/" + caseId, "{\"text\":\"a\"}", "\"" + key + "\""), first);
        assertThat(decided).hasSize(1);
    }

    @Test
    void while_the_first_is_under_way_the_second_is_asked_to_come_again() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        trial.bean(Mischief.class)
                .afterApply(
                        _ -> {
                            begun.countDown();
                            uninterrupted(goOn);
                        });
        var first = CompletableFuture.supplyAsync(() -> add("a"));
        begun.await();
        var second = add("a").isProblem(409, "idempotency-key-in-use", "同一个请求正在办理");
        goOn.countDown();
        assertThat(second.header("retry-after")).isEqualTo("1");
        var answered = first.join();
        assertSame(add("a"), answered);
    }

    @Test
    void eight_at_once_have_one_effect_and_one_answer() {
        var answers =
                IntStream.range(0, 8)
                        .mapToObj(
                                _ ->
                                        CompletableFuture.supplyAsync(
                                                () -> add("a"),
                                                task -> Thread.ofVirtual().start(task)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(decided).containsExactly(caseId);
        assertThat(answers)
                .anyMatch(answer -> answer.status() == 200)
                .allSatisfy(
                        answer ->
                                assertThat(answer.body())
                                        .matches("\\[\"a\"]|.*idempotency-key-in-use.*"));
    }

    @Test
    void each_step_of_a_request_sees_the_one_before_it_and_all_are_told() {
        assertThat(post("/twice", "a").body()).isEqualTo("[[\"a\"],[\"a\",\"a again\"]]");
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
        Trial.eventually(
                () -> assertThat(TestTopic.about(caseId, trial.topics().said())).hasSize(2));
    }

    @Test
    void what_is_kept_tells_nobody_what_was_said() {
        add("planted");
        var row =
                trial.db()
                        .sql("select idempotency_key::text from idempotency_key where key = ?")
                        .param(key)
                        .query(String.class)
                        .single();
        assertThat(row).contains("tester", "A256GCM").doesNotContain("planted");
    }

    @Test
    void after_a_day_the_key_is_forgotten_and_others_are_not() {
        var other = UUID.randomUUID();
        add("a");
        posts.add(caseId, "b", other);
        trial.db()
                .sql(
                        "update idempotency_key set kept_at = now() - interval '24 hours 1 minute'"
                                + " where key = ?")
                .param(key)
                .update();
        trial.bean(AnswerExpiry.class).forget();
        assertThat(kept(key)).isZero();
        assertThat(kept(other)).isOne();
        add("a");
        assertThat(decided).hasSize(3);
    }

    @Test
    void the_description_of_the_interface_asks_for_the_key_except_of_questions() {
        var paths = Answer.to(trial, "GET", "/v3/api-docs", "").json().path("paths");
        assertThat(paths.path("/notes/{caseId}").path("post").path("parameters").toString())
                .contains("Idempotency-Key");
        assertThat(paths.path("/violations").path("post").isObject()).isTrue();
        assertThat(paths.path("/violations").toString()).doesNotContain("Idempotency-Key");
        assertThat(paths.path("/notes/{caseId}").path("put").toString())
                .doesNotContain("Idempotency-Key");
    }

    private Answer add(String text) {
        return posts.add(caseId, text, key);
    }

    private Answer post(String path, String text) {
        return posts.post("/notes/" + caseId + path, text, key);
    }

    private long kept(UUID key) {
        return trial.db()
                .sql("select count(*) from idempotency_key where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static void assertSame(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /// The refusal of the first is kept after what it tried was rolled back; by then the second may
    /// be at work, and have its effect.
    @Test
    void a_refusal_and_an_effect_under_one_key_do_not_cross() throws Exception {
        for (int round = 0; round < 20; round++) {
            var inDispute = new IdempotencyKey("tester", UUID.randomUUID());
            var changed = Trial.newCase();
            var second = new CompletableFuture<Reply>();
            try {
                once().answer(
                                inDispute,
                                "POST /",
                                BODY,
                                () -> {
                                    Thread.ofVirtual()
                                            .start(() -> insist(inDispute, changed, second));
                                    throw new OncePerKey.Declined(new Reply(409, "", "", "", BODY));
                                });
            } catch (Problem inUse) {
                // the second was first
            }
            int status = second.get(10, TimeUnit.SECONDS).status();
            assertThat(trial.stored(changed)).hasSize(status == 200 ? 1 : 0);
        }
    }

    private void insist(IdempotencyKey inDispute, CaseId changed, CompletableFuture<Reply> answer) {
        while (!answer.isDone()) {
            try {
                answer.complete(
                        once().answer(
                                        inDispute,
                                        "POST /",
                                        BODY,
                                        () -> {
                                            trial.write(changed, "a");
                                            Thread.sleep(20);
                                            return new Reply(200, "", "", "", BODY);
                                        }));
            } catch (Problem inUse) {
                Thread.onSpinWait();
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        }
    }

    private OncePerKey once() {
        return trial.bean(OncePerKey.class);
    }
}
