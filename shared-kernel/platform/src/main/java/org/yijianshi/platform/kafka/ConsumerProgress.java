package org.yijianshi.platform.kafka;

import static org.apache.kafka.clients.consumer.ConsumerRecord.NO_TIMESTAMP;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/// Stands before the inbox and notes what it was given and when it last acknowledged something:
/// Kafka's own figures count a record as consumed that is being tried again and again.
final class ConsumerProgress implements BatchAcknowledgingMessageListener<byte[], byte[]> {

    private final BatchAcknowledgingMessageListener<byte[], byte[]> inbox;
    private final LongSupplier nanoTime;
    private final InstantSource machine;
    private volatile int inHand;
    private volatile long oldest = NO_TIMESTAMP;
    private volatile long progressAt;

    ConsumerProgress(
            BatchAcknowledgingMessageListener<byte[], byte[]> inbox,
            LongSupplier nanoTime,
            InstantSource machine) {
        this.inbox = inbox;
        this.nanoTime = nanoTime;
        this.machine = machine;
        this.progressAt = nanoTime.getAsLong();
    }

    /// Records that were polled and are not acknowledged.
    int inHand() {
        return inHand;
    }

    /// How long nothing has been acknowledged, counted from when there was something to do.
    Duration sinceProgress() {
        return Duration.ofNanos(nanoTime.getAsLong() - progressAt);
    }

    /// How long ago the oldest record of the last batch was written, as its sender's clock says.
    Duration age() {
        var at = oldest;
        return at == NO_TIMESTAMP
                ? Duration.ZERO
                : Duration.ofMillis(Math.max(0, machine.millis() - at));
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable Acknowledgment ack) {
        if (inHand == 0) {
            progressAt = nanoTime.getAsLong();
        }
        inHand = records.size();
        oldest =
                records.stream()
                        .mapToLong(ConsumerRecord::timestamp)
                        .filter(at -> at != NO_TIMESTAMP)
                        .min()
                        .orElse(NO_TIMESTAMP);
        inbox.onMessage(records, new Noted(Objects.requireNonNull(ack)));
    }

    private void acknowledged(int left) {
        inHand = left;
        progressAt = nanoTime.getAsLong();
    }

    private final class Noted implements Acknowledgment {

        private final Acknowledgment ack;

        Noted(Acknowledgment ack) {
            this.ack = ack;
        }

        @Override
        public void acknowledge() {
            ack.acknowledge();
            acknowledged(0);
        }

        @Override
        public void nack(int index, Duration pause) {
            ack.nack(index, pause);
            if (index > 0) {
                acknowledged(inHand - index);
            }
        }
    }
}
