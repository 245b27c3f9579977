package org.yijianshi.platform.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.ReconciliationJson;
import org.yijianshi.contracts.ReconciliationMessage;

import java.util.Optional;

/// One readable record of a topic of reconciliation.
///
/// @param sentAt when Kafka says it was sent, in milliseconds since the epoch
record ControlRecord(String source, long sentAt, ReconciliationMessage message) {

    private static final Logger LOG = LoggerFactory.getLogger(ControlRecord.class);

    /// Empty for a type that is not known here, and for what cannot be read: nothing is lost with
    /// it, since what it was about is stated and asked for again.
    static Optional<ControlRecord> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return ReconciliationJson.read(header(record, Headers.TYPE), record.value())
                    .map(
                            message ->
                                    new ControlRecord(
                                            header(record, Headers.SOURCE),
                                            record.timestamp(),
                                            message));
        } catch (RuntimeException unreadable) {
            LOG.warn("unreadable record {}@{} passed over", record.topic(), record.offset());
            return Optional.empty();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
