package org.yijianshi.fire;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Bugs between a service and Kafka.
final class ProducerBugs {

    private ProducerBugs() {}

    private interface Send {
        @Nullable CompletableFuture<SendResult<byte[], byte[]>> send(
                ProducerRecord<byte[], byte[]> record, KafkaTemplate<byte[], byte[]> right);
    }

    /// The cursor moves on although nothing has left yet.
    @SuppressWarnings("FutureReturnValueIgnored") // that is the bug
    static BeanPostProcessor sendLater() {
        return wrap(
                (record, right) -> {
                    if (isDeadLetter(record)) {
                        return null;
                    }
                    CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS)
                            .execute(() -> right.send(record));
                    return done(record);
                });
    }

    static BeanPostProcessor swallowSends() {
        return wrap(
                (record, _) ->
                        !isDeadLetter(record) && ThreadLocalRandom.current().nextInt(25) == 0
                                ? done(record)
                                : null);
    }

    static BeanPostProcessor dropDeadLetters() {
        return wrap((record, _) -> isDeadLetter(record) ? done(record) : null);
    }

    static BeanPostProcessor changeDeadLetters() {
        return wrap(
                (record, right) -> {
                    var value = record.value();
                    if (!isDeadLetter(record) || value == null || value.length == 0) {
                        return null;
                    }
                    return right.send(
                            new ProducerRecord<>(
                                    record.topic(),
                                    null,
                                    null,
                                    record.key(),
                                    Arrays.copyOf(value, value.length - 1),
                                    record.headers()));
                });
    }

    private static boolean isDeadLetter(ProducerRecord<byte[], byte[]> record) {
        return record.topic().startsWith("dead-letters.");
    }

    private static CompletableFuture<SendResult<byte[], byte[]>> done(
            ProducerRecord<byte[], byte[]> record) {
        var place = new TopicPartition(record.topic(), 0);
        return CompletableFuture.completedFuture(
                new SendResult<>(record, new RecordMetadata(place, 0, 0, 0, 0, 0)));
    }

    private static BeanPostProcessor wrap(Send bug) {
        return new BeanPostProcessor() {
            @Override
            @SuppressWarnings("unchecked") // the platform's own, of bytes
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof KafkaTemplate<?, ?> template
                        ? new Buggy((KafkaTemplate<byte[], byte[]>) template, bug)
                        : bean;
            }
        };
    }

    private static final class Buggy extends KafkaTemplate<byte[], byte[]> {

        private final KafkaTemplate<byte[], byte[]> right;
        private final Send bug;

        Buggy(KafkaTemplate<byte[], byte[]> right, Send bug) {
            super(right.getProducerFactory());
            this.right = right;
            this.bug = bug;
        }

        @Override
        public CompletableFuture<SendResult<byte[], byte[]>> send(
                ProducerRecord<byte[], byte[]> record) {
            var wrong = bug.send(record, right);
            return wrong == null ? right.send(record) : wrong;
        }
    }
}
