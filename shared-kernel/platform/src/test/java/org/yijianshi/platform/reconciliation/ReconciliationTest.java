package org.yijianshi.platform.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.Lifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.ReconciliationMessage;
import org.yijianshi.contracts.ReconciliationMessage.ResendRequested;
import org.yijianshi.contracts.ReconciliationMessage.StatementIssued;
import org.yijianshi.contracts.StatedLine;
import org.yijianshi.contracts.Topics;
import org.yijianshi.contracts.WantedLine;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One service speaks and another listens, and Kafka loses what is between them.
class ReconciliationTest {

    private static final String SAID = "said.trial-source";
    private static final Map<String, String> SCHEDULE =
            Map.of(
                    "yijianshi.reconciliation.every", "1s",
                    "yijianshi.reconciliation.settled", "300ms",
                    "yijianshi.reconciliation.look", "100ms");

    private static Trial source;
    private static Trial reader;

    @BeforeAll
    static void start() {
        source = Trial.start("trial-source", SCHEDULE);
        var hearing = new HashMap<>(SCHEDULE);
        hearing.put("trial.in", SAID);
        reader = Trial.start("trial-reader", hearing);
    }

    @AfterAll
    static void stop() {
        source.close();
        reader.close();
    }

    @AfterEach
    void endMischief() {
        reader.bean(Mischief.class).end();
    }

    @Test
    void where_nothing_is_wrong_nothing_is_asked_and_nothing_said_again() {
        var caseId = Trial.newCase();
        source.write(caseId, "a+(quiet+b!");
        awaitStatement(caseId);

        assertThat(stated(caseId))
                .extracting(StatedLine::seq, StatedLine::messages)
                .containsExactly(tuple(2L, 2L));
        assertThat(reader.heard(caseId)).containsExactly("a", "b!");
        assertThat(open(reader)).isZero();
        assertThat(asked(caseId)).isEmpty();
        assertThat(saidAbout(caseId)).isEqualTo(2);
    }

    @Test
    void a_last_message_that_was_lost_is_said_again_once() {
        var caseId = Trial.newCase();
        source.write(caseId, "a");
        Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a"));
        lose(caseId, "b");

        Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a", "b"));
        assertThat(asked(caseId)).containsExactly(new WantedLine(caseId.value(), 0));
        awaitStatement(another());
        assertThat(saidAbout(caseId)).isEqualTo(1); // after the topic was emptied
        assertThat(open(reader)).isZero();
    }

    @Test
    void a_case_of_which_nothing_arrived_is_said_again_from_the_first() {
        var caseId = Trial.newCase();
        lose(caseId, "a+b+c");
        Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a", "b", "c"));
        assertThat(asked(caseId)).contains(new WantedLine(caseId.value(), -1));
    }

    @Test
    void what_waits_behind_a_gap_goes_on_when_the_gap_is_filled() {
        var caseId = Trial.newCase();
        source.write(caseId, "a");
        Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a"));
        reader.stop();
        source.write(caseId, "b");
        emptyWhenSaid(caseId);
        source.write(caseId, "c");
        reader.startAgain();

        Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a", "b", "c"));
        assertThat(reader.parked(caseId)).isEmpty();
    }

    @Test
    void what_is_parked_is_not_asked_for() {
        var caseId = Trial.newCase();
        reader.bean(Mischief.class)
                .whenHeard(
                        text -> {
                            if (text.equals("wrong")) {
                                throw new IllegalStateException("planted");
                            }
                        });
        source.write(caseId, "wrong+behind");
        awaitStatement(caseId);

        assertThat(reader.parked(caseId)).containsExactly("0 FAULT", "1 GAP");
        assertThat(open(reader)).isZero();
        assertThat(asked(caseId)).isEmpty();
    }

    @Test
    void a_reader_that_comes_late_does_not_ask_for_what_waits_for_it() {
        var caseId = Trial.newCase();
        var inbox = reader.bean(ConcurrentMessageListenerContainer.class);
        inbox.stop();
        try {
            source.write(caseId, "a");
            Trial.eventually(() -> assertThat(stated(caseId)).isNotEmpty());
            Trial.eventually(() -> assertThat(health(reader)).isEqualTo(Status.OUT_OF_SERVICE));
            assertThat(reader.bean(ReconciliationWorker.class).behind())
                    .isGreaterThan(Duration.ofSeconds(2));
        } finally {
            inbox.start();
        }
        awaitStatement(caseId);
        assertThat(reader.heard(caseId)).containsExactly("a");
        assertThat(asked(caseId)).isEmpty();
        Trial.eventually(() -> assertThat(health(reader)).isEqualTo(Status.UP));
    }

    @Test
    void health_is_red_while_the_source_does_not_answer_and_green_when_it_has() {
        var caseId = Trial.newCase();
        reader.stop();
        source.write(caseId, "a");
        emptyWhenSaid(caseId);
        Trial.eventually(() -> assertThat(stated(caseId)).isNotEmpty());
        source.stop();
        try {
            reader.startAgain();
            Trial.eventually(() -> assertThat(health(reader)).isEqualTo(Status.OUT_OF_SERVICE));
            assertThat(reader.heard(caseId)).isEmpty();
        } finally {
            source.startAgain();
        }
        Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a"));
        Trial.eventually(() -> assertThat(health(reader)).isEqualTo(Status.UP));
    }

    @Test
    void two_replicas_state_ask_and_apply_as_one() {
        var second = new HashMap<>(reader.properties());
        second.put("yijianshi.replica", "1");
        // a member that went is missed so long
        second.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
        try (var other = Trial.run("trial-reader", second)) {
            var caseId = Trial.newCase();
            List<Lifecycle> inboxes =
                    List.of(
                            reader.bean(ConcurrentMessageListenerContainer.class),
                            other.getBean(ConcurrentMessageListenerContainer.class));
            inboxes.forEach(Lifecycle::stop);
            source.write(caseId, "a");
            emptyWhenSaid(caseId);
            inboxes.forEach(Lifecycle::start);

            Trial.eventually(() -> assertThat(reader.heard(caseId)).containsExactly("a"));
            awaitStatement(another());
            assertThat(reader.heard(caseId)).containsExactly("a");
            assertThat(ids(Topics.STATEMENTS)).doesNotHaveDuplicates();
            assertThat(ids(Topics.RESEND_REQUESTS)).doesNotHaveDuplicates();
            assertThat(open(reader)).isZero();
        }
    }

    /// Says something that the reader is never given.
    private static void lose(CaseId caseId, String text) {
        reader.stop();
        source.write(caseId, text);
        emptyWhenSaid(caseId);
        reader.startAgain();
    }

    private static void emptyWhenSaid(CaseId caseId) {
        var stored = source.stored(caseId).getLast();
        Trial.eventually(
                () ->
                        assertThat(TestTopic.about(caseId, SAID))
                                .extracting(r -> TestTopic.header(r.headers(), Headers.SEQ))
                                .contains(stored));
        TestTopic.empty(SAID);
    }

    private static CaseId another() {
        var caseId = Trial.newCase();
        source.write(caseId, "another");
        return caseId;
    }

    /// Until the reader has opened the statement that has this case.
    private static void awaitStatement(CaseId caseId) {
        Trial.eventually(
                () ->
                        assertThat(
                                        TestTopic.all(Topics.STATEMENTS).stream()
                                                .filter(r -> isAbout(r, caseId))
                                                .map(ConsumerRecord::offset))
                                .isNotEmpty()
                                .allMatch(offset -> offset < read(reader, Topics.STATEMENTS)));
    }

    private static boolean isAbout(ConsumerRecord<byte[], byte[]> record, CaseId caseId) {
        return message(record)
                .filter(StatementIssued.class::isInstance)
                .map(StatementIssued.class::cast)
                .filter(statement -> statement.topic().equals(SAID))
                .stream()
                .flatMap(statement -> statement.lines().stream())
                .anyMatch(line -> line.caseId().equals(caseId.value()));
    }

    private static List<StatedLine> stated(CaseId caseId) {
        return messages(Topics.STATEMENTS)
                .map(StatementIssued.class::cast)
                .filter(statement -> statement.topic().equals(SAID))
                .flatMap(statement -> statement.lines().stream())
                .filter(line -> line.caseId().equals(caseId.value()))
                .toList();
    }

    private static List<WantedLine> asked(CaseId caseId) {
        return messages(Topics.RESEND_REQUESTS)
                .map(ResendRequested.class::cast)
                .flatMap(request -> request.lines().stream())
                .filter(line -> line.caseId().equals(caseId.value()))
                .toList();
    }

    private static Stream<ReconciliationMessage> messages(String topic) {
        return TestTopic.all(topic).stream().flatMap(record -> message(record).stream());
    }

    private static Optional<ReconciliationMessage> message(ConsumerRecord<byte[], byte[]> record) {
        return ControlRecord.read(record).map(ControlRecord::message);
    }

    private static List<String> ids(String topic) {
        return TestTopic.all(topic).stream()
                .map(
                        record ->
                                TestTopic.header(record.headers(), Headers.SOURCE)
                                        + TestTopic.header(record.headers(), Headers.ID))
                .toList();
    }

    private static long saidAbout(CaseId caseId) {
        return TestTopic.about(caseId, SAID).size();
    }

    private static Status health(Trial trial) {
        return trial.bean(ReconciliationHealth.class).health().getStatus();
    }

    private static long open(Trial trial) {
        return trial.db().sql("select count(*) from difference").query(Long.class).single();
    }

    private static long read(Trial trial, String topic) {
        return trial.db()
                .sql("select next from control_topic where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }
}
