package org.yijianshi.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.platform.Failpoint;

import java.util.concurrent.TimeUnit;

/// Keeps records that cannot be read, key, headers and bytes as they came, and where they came
/// from. No text of an exception goes along: it might quote what it could not read.
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String topic;
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final Counter counter;

    /// Over any template: a simulation's sends to a bus of its own.
    public DeadLetters(String topic, KafkaTemplate<byte[], byte[]> kafka, MeterRegistry meters) {
        this.topic = topic;
        this.kafka = kafka;
        this.counter = meters.counter("yijianshi.inbox.dead.letters");
    }

    /// Returns when Kafka has the record; throws if it does not take it, so that it is not lost.
    void put(ConsumerRecord<byte[], byte[]> record, LetterReader.Unreadable why) {
        var out = new ProducerRecord<>(topic, record.key(), record.value());
        record.headers().forEach(out.headers()::add);
        out.headers().add(DeadLetter.TOPIC, record.topic().getBytes(UTF_8));
        out.headers().add(DeadLetter.PARTITION, text(record.partition()));
        out.headers().add(DeadLetter.OFFSET, text(record.offset()));
        try {
            Failpoint.hit("dead-letters.before-send");
            kafka.send(out).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (Exception refused) {
            throw new IllegalStateException("the dead-letter topic does not answer", refused);
        }
        Failpoint.hit("dead-letters.after-acknowledgement");
        counter.increment();
        LOG.error(
                "unreadable record {}-{}@{} is among the dead letters: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                why.getMessage());
    }

    private static byte[] text(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }
}
