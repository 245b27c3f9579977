package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.yijianshi.contracts.Headers;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.Said;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

@ExtendWith(SharedTrial.class)
class DeadLettersTest {

    private static final String MARK = "mark";
    private static final AtomicInteger MARKS = new AtomicInteger();

    private final Trial trial;

    DeadLettersTest(Trial trial) {
        this.trial = trial;
    }

    @AfterEach
    void endMischief() {
        trial.bean(Mischief.class).end();
    }

    static Stream<UnaryOperator<Said>> waysToSpoil() {
        return Stream.of(
                said -> said.body("not json 4711".getBytes(UTF_8)),
                said -> said.body("[]".getBytes(UTF_8)),
                said -> said.body("null".getBytes(UTF_8)),
                said -> said.body("{}".getBytes(UTF_8)),
                said -> said.body(new byte[] {(byte) 0xff, 0, 1}),
                said -> said.body(new byte[0]),
                said -> said.body(Arrays.copyOf(said.body(), 256 * 1024 + 1)),
                // about the most that a producer with default settings sends
                said -> said.body(Arrays.copyOf(said.body(), 1024 * 1024 - 700)),
                said -> said.without(Headers.TYPE),
                said -> said.without(Headers.SOURCE),
                said -> said.without(Headers.ID),
                said -> said.without(Headers.SEQ),
                said -> said.without(Headers.PREV_SEQ),
                said -> said.with(Headers.SEQ, "first"),
                said -> said.with(Headers.SEQ, "-1"),
                said -> said.with(Headers.PREV_SEQ, "-7"),
                said -> said.with(Headers.PREV_SEQ, "9"),
                said -> said.with(Headers.SOURCE, " "),
                said -> said.with(Headers.SOURCE, "neigh\0bour"), // no database stores it
                said -> said.with(Headers.SOURCE, "n".repeat(5000)), // nor in an index
                said -> said.with(Headers.ID, "id\0"),
                said -> said.with(Headers.TYPE, "type\0"),
                said -> said.with(Headers.TYPE, "case.item-released.v2"),
                said -> said.key("no case"),
                said -> said.key("1-1-1-1-1"),
                said -> said.key(Trial.newCase().toString()));
    }

    @ParameterizedTest
    @MethodSource("waysToSpoil")
    void what_cannot_be_read_is_kept_as_it_came_and_the_next_is_processed(
            UnaryOperator<Said> spoil) {
        var caseId = Trial.newCase();
        var spoilt = marked(spoil.apply(Said.about(caseId, 0, -1, "a")).on(trial.topics().in()));
        trial.hears(spoilt);
        keptIntactAndTheNextIsProcessed(spoilt, caseId);
    }

    @Test
    void a_record_without_value_or_without_key_is_kept_too() {
        var caseId = Trial.newCase();
        var good = Said.about(caseId, 0, -1, "a").on(trial.topics().in());
        for (var spoilt :
                List.of(
                        new ProducerRecord<byte[], byte[]>(
                                good.topic(), 0, good.key(), null, good.headers()),
                        new ProducerRecord<byte[], byte[]>(
                                good.topic(), 0, null, good.value(), good.headers()))) {
            keptIntactAndTheNextIsProcessed(sent(marked(spoilt)), Trial.newCase());
        }
    }

    @Test
    void waiting_for_the_database_does_not_repeat_dead_letters() {
        var caseId = Trial.newCase();
        var failures = new AtomicInteger();
        trial.bean(Mischief.class)
                .whenHeard(
                        text -> {
                            if (text.equals("later") && failures.incrementAndGet() <= 6) {
                                throw new TransientDataAccessResourceException("planted");
                            }
                        });
        trial.hears(caseId, 0, -1, "later");
        var spoilt = marked(Said.about(caseId, 1, 0, "b").key("?").on(trial.topics().in()));
        trial.hears(spoilt);
        Trial.eventually(() -> assertThat(trial.heard(caseId)).containsExactly("later"));
        Trial.eventually(() -> assertThat(kept(spoilt)).isNotEmpty());
        assertThat(kept(spoilt)).hasSize(1);
    }

    private void keptIntactAndTheNextIsProcessed(
            ProducerRecord<byte[], byte[]> spoilt, CaseId next) {
        trial.hears(next, 0, -1, "next");
        Trial.eventually(() -> assertThat(trial.heard(next)).containsExactly("next"));
        assertThat(kept(spoilt))
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.key()).isEqualTo(spoilt.key());
                            assertThat(kept.value()).isEqualTo(spoilt.value());
                            assertThat(Stream.of(kept.headers().toArray()).limit(count(spoilt)))
                                    .containsExactly(spoilt.headers().toArray());
                            assertThat(
                                            Stream.of(kept.headers().toArray())
                                                    .skip(count(spoilt))
                                                    .map(header -> header.key()))
                                    .containsExactly(
                                            "origin-topic", "origin-partition", "origin-offset");
                        });
    }

    private static int count(ProducerRecord<?, ?> record) {
        return record.headers().toArray().length;
    }

    private ProducerRecord<byte[], byte[]> sent(ProducerRecord<byte[], byte[]> record) {
        trial.hears(record);
        return record;
    }

    private static ProducerRecord<byte[], byte[]> marked(ProducerRecord<byte[], byte[]> record) {
        record.headers().remove(MARK);
        record.headers().add(MARK, Integer.toString(MARKS.incrementAndGet()).getBytes(UTF_8));
        return record;
    }

    private List<ConsumerRecord<byte[], byte[]>> kept(ProducerRecord<byte[], byte[]> spoilt) {
        var mark = TestTopic.header(spoilt.headers(), MARK);
        return TestTopic.all(trial.topics().dead()).stream()
                .filter(record -> TestTopic.header(record.headers(), MARK).equals(mark))
                .toList();
    }
}
