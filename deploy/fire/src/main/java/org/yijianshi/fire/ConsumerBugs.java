package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.support.Acknowledgment;
import org.yijianshi.contracts.Headers;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Bugs between Kafka and the inbox.
final class ConsumerBugs {

    private ConsumerBugs() {}

    private interface Inbox
            extends BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {}

    /// Straight to Kafka, with nothing kept back: offsets first, and then perhaps the effect.
    static BeanPostProcessor acknowledgeBeforeCommit() {
        return wrap(
                inbox ->
                        (records, _, consumer) -> {
                            Objects.requireNonNull(consumer).commitSync();
                            inbox.onMessage(records, new Unheard(), consumer);
                        });
    }

    static BeanPostProcessor loseTheLast() {
        return wrap(
                inbox ->
                        (records, ack, consumer) ->
                                inbox.onMessage(
                                        records.size() < 2
                                                ? records
                                                : records.subList(0, records.size() - 1),
                                        ack,
                                        consumer));
    }

    /// Every record says that it follows the one that came before it, whatever is missing between.
    static BeanPostProcessor skipGaps() {
        Map<String, Long> last = new HashMap<>();
        return wrap(
                inbox ->
                        (records, ack, consumer) -> {
                            records.forEach(record -> follow(record, last));
                            inbox.onMessage(records, ack, consumer);
                        });
    }

    private static void follow(ConsumerRecord<byte[], byte[]> record, Map<String, Long> last) {
        var seq = Said.header(record, Headers.SEQ);
        if (seq == null || record.key() == null || Said.isPoison(record)) {
            return;
        }
        var line =
                Said.header(record, Headers.SOURCE)
                        + record.topic()
                        + new String(record.key(), UTF_8);
        long before = last.getOrDefault(line, -1L);
        if (Long.parseLong(seq) > before) {
            record.headers().remove(Headers.PREV_SEQ);
            record.headers().add(Headers.PREV_SEQ, Long.toString(before).getBytes(UTF_8));
            last.put(line, Long.parseLong(seq));
        }
    }

    private static BeanPostProcessor wrap(UnaryOperator<Inbox> bug) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ConcurrentMessageListenerContainer<?, ?> container) {
                    var properties = container.getContainerProperties();
                    @SuppressWarnings("unchecked") // the platform's own, of bytes
                    var original =
                            (BatchAcknowledgingMessageListener<byte[], byte[]>)
                                    Objects.requireNonNull(properties.getMessageListener());
                    Inbox inbox = (records, ack, _) -> original.onMessage(records, ack);
                    properties.setMessageListener(bug.apply(inbox));
                }
                return bean;
            }
        };
    }

    /// Offsets went out already: what is said now is too late.
    private static final class Unheard implements Acknowledgment {
        @Override
        public void acknowledge() {}

        @Override
        public void nack(int index, Duration sleep) {}
    }
}
