package org.yijianshi.platform.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import org.yijianshi.platform.Pace;

import java.util.List;

/// The inbox as Kafka's consumer knows it: after each batch it takes its time, under load, so that
/// the next one is worth a transaction.
final class PacedInbox implements BatchAcknowledgingMessageListener<byte[], byte[]> {

    private final BatchAcknowledgingMessageListener<byte[], byte[]> inbox;
    private final Pace pace;

    PacedInbox(BatchAcknowledgingMessageListener<byte[], byte[]> inbox, Pace pace) {
        this.inbox = inbox;
        this.pace = pace;
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable Acknowledgment ack) {
        inbox.onMessage(records, ack);
        try {
            pace.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
