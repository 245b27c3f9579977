package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessResourceException;
import org.yijianshi.contracts.Headers;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.Said;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.Trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

@ExtendWith({SharedTrial.class, OutputCaptureExtension.class})
class InboxTest {

    private final Trial trial;

    InboxTest(Trial trial) {
        this.trial = trial;
    }

    @BeforeEach
    void nothingWaits() {
        trial.db().sql("delete from parked").update();
    }

    @AfterEach
    void endMischief() {
        trial.bean(Mischief.class).end();
    }

    @Test
    void the_same_record_ten_times_has_one_effect() {
        var caseId = Trial.newCase();
        for (int i = 0; i < 10; i++) {
            trial.hears(caseId, 0, -1, "a");
        }
        trial.hears(caseId, 1, 0, "b");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a", "b"));
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void any_order_over_several_cases_ends_in_the_right_one_each_once() {
        var random = new Random(20240209);
        for (int round = 0; round < 5; round++) {
            var cases = List.of(Trial.newCase(), Trial.newCase(), Trial.newCase());
            var records = new ArrayList<Runnable>();
            for (var caseId : cases) {
                for (int seq = 0; seq < 4; seq++) {
                    // numbers of one topic are not dense: the others are on another topic
                    int number = 3 * seq;
                    var previous = seq == 0 ? -1 : number - 3;
                    var text = "n" + seq;
                    records.add(() -> trial.hears(caseId, number, previous, text));
                    records.add(() -> trial.hears(caseId, number, previous, text));
                }
            }
            Collections.shuffle(records, random);
            records.forEach(Runnable::run);
            for (var caseId : cases) {
                Trial.eventually(
                        () -> {
                            assertThat(trial.heard(caseId)).containsExactly("n0", "n1", "n2", "n3");
                            assertThat(trial.parked(caseId)).isEmpty();
                        });
            }
        }
    }

    @Test
    void a_record_without_its_predecessor_waits_and_follows_it() {
        var caseId = Trial.newCase();
        trial.hears(caseId, 5, 2, "c");
        trial.hears(caseId, 2, 0, "b");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("2 GAP", "5 GAP"));
        assertThat(trial.heard(caseId)).isEmpty();
        trial.hears(caseId, 0, -1, "a");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a", "b", "c"));
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void what_does_not_concern_us_is_not_read_when_it_has_waited_either() {
        var caseId = Trial.newCase();
        var topic = trial.topics().in();
        var passedOver = Said.about(caseId, 2, 0, "").with(Headers.TYPE, "case.handed-over.v9");
        trial.hears(passedOver.body("{".getBytes(UTF_8)).on(topic));
        trial.hears(caseId, 3, 2, "c");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("2 GAP", "3 GAP"));
        trial.hears(caseId, 0, -1, "a");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a", "c"));
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void a_fault_behind_a_gap_does_not_undo_the_message_that_closes_it() {
        var caseId = Trial.newCase();
        trial.bean(Mischief.class)
                .whenHeard(
                        only(
                                "wrong",
                                () -> {
                                    throw new AssertionError("planted");
                                }));
        trial.hears(caseId, 2, 0, "wrong");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("2 GAP"));
        trial.hears(caseId, 0, -1, "a");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("2 FAULT"));
        assertThat(trial.heard(caseId)).containsExactly("a");
    }

    @Test
    void what_a_case_refuses_waits_in_order_and_others_flow() {
        var refusing = Trial.newCase();
        var other = Trial.newCase();
        trial.hears(refusing, 0, -1, "b after a");
        trial.hears(refusing, 1, 0, "c");
        trial.hears(other, 0, -1, "x");
        Trial.eventually(() -> assertThat(trial.heard(other)).containsExactly("x"));
        assertThat(trial.parked(refusing)).containsExactly("0 REFUSED", "1 GAP");
        assertThat(trial.heard(refusing)).isEmpty();
        trial.write(refusing, "a");
        trial.hears(refusing, 0, -1, "b after a");
        Trial.eventually(() -> assertThat(trial.heard(refusing)).containsExactly("b after a", "c"));
        assertThat(trial.parked(refusing)).isEmpty();
    }

    @Test
    void lines_of_different_sources_about_one_case_do_not_wait_for_each_other() {
        var caseId = Trial.newCase();
        trial.hears(caseId, 4, 3, "late");
        trial.hears(
                Said.about(caseId, 0, -1, "first")
                        .with(Headers.SOURCE, "another")
                        .on(trial.topics().in()));
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("first"));
    }

    @Test
    void a_database_error_in_the_middle_of_a_batch_loses_nothing_but_parks_the_one() {
        var cases = newCases(5);
        inOneBatch(
                () -> {
                    for (var caseId : cases) {
                        boolean bad = caseId.equals(cases.get(2));
                        trial.hears(caseId, 0, -1, bad ? "poison" : "good");
                        trial.hears(caseId, 1, 0, "after");
                    }
                });
        for (var caseId : cases) {
            if (caseId.equals(cases.get(2))) {
                Trial.eventually(
                        () -> assertThat(trial.parked(caseId)).containsExactly("0 FAULT", "1 GAP"));
                assertThat(trial.heard(caseId)).isEmpty();
                assertThat(trial.stored(caseId)).isEmpty();
            } else {
                Trial.eventually(
                        () -> assertThat(trial.heard(caseId)).containsExactly("good", "after"));
                assertThat(trial.notes(caseId)).containsExactly("after", "good");
            }
        }
    }

    @Test
    void a_unique_violation_in_the_listeners_own_sql_parks_only_its_message() {
        var cases = newCases(3);
        inOneBatch(
                () ->
                        cases.forEach(
                                caseId ->
                                        trial.hears(
                                                caseId,
                                                0,
                                                -1,
                                                caseId.equals(cases.get(2))
                                                        ? "claim other"
                                                        : "claim same")));
        Trial.eventually(
                () -> assertThat(trial.heard(cases.get(2))).containsExactly("claim other"));
        assertThat(trial.heard(cases.get(0))).containsExactly("claim same");
        assertThat(trial.parked(cases.get(1))).containsExactly("0 FAULT");
        assertThat(trial.heard(cases.get(1))).isEmpty();
        assertThat(trial.stored(cases.get(1))).isEmpty();
    }

    @Test
    void a_programming_error_parks_its_message_as_a_fault_without_its_text() {
        var caseId = Trial.newCase();
        trial.bean(Mischief.class)
                .whenHeard(
                        only(
                                "wrong",
                                () -> {
                                    throw new AssertionError("planted-4711");
                                }));
        var faults = count("yijianshi.inbox.faults");
        trial.hears(caseId, 0, -1, "wrong");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("0 FAULT"));
        assertThat(count("yijianshi.inbox.faults")).isEqualTo(faults + 1);
        assertThat(
                        trial.db()
                                .sql("select reason from parked where case_id = ?")
                                .param(caseId.value())
                                .query(String.class)
                                .single())
                .doesNotContain("4711");
        trial.bean(Mischief.class).end();
        trial.hears(caseId, 0, -1, "wrong");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("wrong"));
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void a_lost_connection_is_waited_out_and_nothing_is_parked() {
        var cases = newCases(4);
        var times = new AtomicInteger();
        trial.bean(Mischief.class)
                .whenHeard(
                        only(
                                "cut",
                                () -> {
                                    if (times.incrementAndGet() <= 3) {
                                        terminateOwnBackend();
                                    }
                                }));
        inOneBatch(
                () ->
                        cases.forEach(
                                caseId ->
                                        trial.hears(
                                                caseId,
                                                0,
                                                -1,
                                                caseId.equals(cases.get(1)) ? "cut" : "good")));
        for (var caseId : cases) {
            Trial.eventually(() -> assertThat(trial.heard(caseId)).hasSize(1));
            assertThat(trial.parked(caseId)).isEmpty();
        }
        assertThat(times).hasValueGreaterThan(3);
    }

    @Test
    void an_unknown_type_is_passed_over_counted_and_takes_its_place() {
        var caseId = Trial.newCase();
        var before = count("yijianshi.inbox.unknown.type");
        trial.hears(
                Said.about(caseId, 0, -1, "?")
                        .with(Headers.TYPE, "case.dreamt-of.v1")
                        .on(trial.topics().in()));
        trial.hears(caseId, 1, 0, "a");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("a"));
        assertThat(count("yijianshi.inbox.unknown.type")).isEqualTo(before + 1);
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void news_is_applied_as_it_comes_and_leaves_no_inbox_rows() {
        var caseId = Trial.newCase();
        trial.hears(Said.about(caseId, 7, 3, "later").on(trial.topics().news()));
        trial.hears(Said.about(caseId, 9, 7, "latest").on(trial.topics().news()));
        Trial.eventually(
                () ->
                        assertThat(rows("select text from news where case_id = ?", caseId))
                                .containsExactly("latest"));
        assertThat(rows("select source from inbox where case_id = ?", caseId)).isEmpty();
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void news_that_met_a_fault_is_tried_again_whatever_came_before_it() {
        var caseId = Trial.newCase();
        trial.bean(Mischief.class)
                .whenHeard(
                        only(
                                "wrong",
                                () -> {
                                    throw new AssertionError("planted");
                                }));
        trial.hears(Said.about(caseId, 9, 7, "wrong").on(trial.topics().news()));
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("9 FAULT"));
        trial.bean(Mischief.class).end();
        redriveAll();
        assertThat(rows("select text from news where case_id = ?", caseId))
                .containsExactly("wrong");
        assertThat(trial.parked(caseId)).isEmpty();
    }

    @Test
    void all_that_waits_has_its_turn_however_much_is_in_front_of_it() {
        for (int n = 0; n <= Inbox.REDRIVE_PAGE; n++) {
            park("a neighbour", Trial.newCase(), "b after a", 0);
        }
        var last = Trial.newCase();
        park("b neighbour", last, "good", 0);
        redriveAll();
        assertThat(trial.heard(last)).containsExactly("good");
        assertThat(trial.parked(last)).isEmpty();
    }

    /// Another replica applied it while this one was refusing it.
    @Test
    void one_that_was_applied_and_parked_afterwards_is_taken_out() {
        var caseId = Trial.newCase();
        trial.hears(caseId, 0, -1, "good");
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("good"));
        park("neighbour", caseId, "good", 0);
        redriveAll();
        assertThat(trial.parked(caseId)).isEmpty();
        assertThat(trial.heard(caseId)).containsExactly("good");
    }

    @Test
    void a_stored_message_that_is_no_longer_readable_stops_no_other_and_is_told_of() {
        var unreadable = Trial.newCase();
        var behindUnreadable = Trial.newCase();
        var good = Trial.newCase();
        park("a neighbour", unreadable, "good", 0);
        park("a neighbour", behindUnreadable, "good", 0);
        park("a neighbour", behindUnreadable, "good", 1);
        trial.db()
                .sql(
                        "update parked set payload = 'gone' where case_id = ? or (case_id = ? and seq = 1)")
                .params(unreadable.value(), behindUnreadable.value())
                .update();
        park("b neighbour", good, "good", 0);
        redriveAll();
        assertThat(trial.heard(good)).containsExactly("good");
        assertThat(trial.parked(unreadable)).containsExactly("0 FAULT");
        assertThat(trial.heard(behindUnreadable)).containsExactly("good");
        assertThat(trial.parked(behindUnreadable)).containsExactly("1 FAULT");
        assertThat(rows("select reason from parked where case_id = ?", unreadable))
                .containsExactly("no longer readable");
    }

    @Test
    void a_failure_that_passes_ends_the_round_and_the_next_one_begins_behind_it() {
        var cases = newCases(2);
        var times = new AtomicInteger();
        trial.bean(Mischief.class)
                .whenHeard(
                        only(
                                "cut",
                                () -> {
                                    times.incrementAndGet();
                                    throw new TransientDataAccessResourceException("planted");
                                }));
        park("a neighbour", cases.get(0), "cut", 0);
        park("b neighbour", cases.get(1), "good", 0);
        redriveAll();
        assertThat(trial.heard(cases.get(1))).containsExactly("good");
        assertThat(times).hasValueGreaterThanOrEqualTo(1);
        assertThat(trial.parked(cases.get(0))).containsExactly("0 GAP");
        trial.bean(Mischief.class).end();
        redriveAll();
        assertThat(trial.heard(cases.get(0))).containsExactly("cut");
    }

    @Test
    void a_refusal_is_logged_once_with_case_type_and_reason(CapturedOutput log) {
        var caseId = Trial.newCase();
        trial.hears(caseId, 0, -1, "planted-4711 after a");
        Trial.eventually(() -> assertThat(trial.parked(caseId)).containsExactly("0 REFUSED"));
        redriveAll();
        assertThat(trial.parked(caseId)).containsExactly("0 REFUSED");
        assertThat(log.toString().lines().filter(line -> line.contains("parked as refused")))
                .singleElement()
                .asString()
                .contains(caseId.toString(), "case.item-released.v1", "not-yet")
                .doesNotContain("4711");
    }

    /// Some rounds of trying again, as they come minute by minute.
    private void redriveAll() {
        for (int round = 0; round < 4; round++) {
            trial.bean(Inbox.class).redriveNow();
        }
    }

    /// Lets a message wait for no reason, as after a crash.
    private void park(String source, CaseId caseId, String text, long seq) {
        var said = Said.about(caseId, seq, seq - 1, text).with(Headers.SOURCE, source);
        var letter = LetterReader.read(consumed(said.on(trial.topics().in())));
        new ParkedTable(trial.db(), (_, _) -> true)
                .park(letter, ParkedLetters.Cause.GAP, "planted");
    }

    private static ConsumerRecord<byte[], byte[]> consumed(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /// Holds the listener until `records` are all sent, so that they are consumed together.
    private void inOneBatch(Runnable records) {
        var first = Trial.newCase();
        var entered = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        var mischief = trial.bean(Mischief.class);
        var planned = mischief.whenHeard();
        mischief.whenHeard(
                text -> {
                    if (text.equals("hold")) {
                        entered.countDown();
                        uninterruptibly(sent);
                    } else {
                        planned.accept(text);
                    }
                });
        trial.hears(first, 0, -1, "hold");
        uninterruptibly(entered);
        records.run();
        sent.countDown();
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void terminateOwnBackend() {
        int pid = trial.db().sql("select pg_backend_pid()").query(Integer.class).single();
        var killer =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        trial.db()
                                                .sql("select pg_terminate_backend(?, 5000)")
                                                .param(pid)
                                                .query(Boolean.class)
                                                .single());
        try {
            killer.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Consumer<String> only(String text, Runnable mischief) {
        return heard -> {
            if (heard.equals(text)) {
                mischief.run();
            }
        };
    }

    private static List<CaseId> newCases(int count) {
        return java.util.stream.Stream.generate(Trial::newCase).limit(count).toList();
    }

    private double count(String counter) {
        return trial.bean(MeterRegistry.class).counter(counter).count();
    }

    private List<String> rows(String sql, CaseId caseId) {
        return trial.db().sql(sql).param(caseId.value()).query((row, _) -> row.getString(1)).list();
    }
}
