package org.yijianshi.platform.reconciliation;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A topic of reconciliation as one service reads it. How far is kept in the database, with what
/// came of each record, so that of several replicas one alone takes it; and no consumer group polls
/// for what comes once in some minutes.
final class ControlTopic implements AutoCloseable {

    /// What to do with a record.
    interface Reader {

        /// Whether its time has come; those behind it wait with it.
        default boolean isReady(ControlRecord record) {
            return true;
        }

        /// Takes it, in the transaction that also remembers it as read.
        void take(ControlRecord record);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TopicPartition partition;
    private final Reader reader;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private @Nullable Consumer<byte[], byte[]> consumer;

    ControlTopic(
            String name,
            Reader reader,
            ConsumerFactory<byte[], byte[]> consumers,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.partition = new TopicPartition(name, 0);
        this.reader = reader;
        this.consumers = consumers;
        this.db = db;
        this.transaction = transaction;
    }

    /// Reads what is there now; whether it came to the end.
    boolean read() {
        var from = open();
        long end = offset(from.endOffsets(List.of(partition)));
        long next = next(offset(from.beginningOffsets(List.of(partition))), end);
        from.seek(partition, next);
        while (next < end) {
            var records = from.poll(PATIENCE).records(partition);
            for (var record : records) {
                if (!read(record)) {
                    return false;
                }
            }
            if (records.isEmpty()) {
                return false;
            }
            next = from.position(partition);
        }
        return true;
    }

    private boolean read(ConsumerRecord<byte[], byte[]> record) {
        var readable = ControlRecord.read(record);
        if (readable.isPresent() && !reader.isReady(readable.get())) {
            return false;
        }
        transaction.executeWithoutResult(
                _ -> {
                    if (isFirst(record.offset())) {
                        readable.ifPresent(reader::take);
                    }
                });
        return true;
    }

    private boolean isFirst(long offset) {
        return db.sql("update control_topic set next = ? where topic = ? and next <= ?")
                        .params(offset + 1, partition.topic(), offset)
                        .update()
                == 1;
    }

    /// A topic that ends before the place that was kept is another one: Kafka was lost.
    private long next(long begin, long end) {
        db.sql("update control_topic set next = 0 where topic = ? and next > ?")
                .params(partition.topic(), end)
                .update();
        var kept =
                db.sql("select next from control_topic where topic = ?")
                        .param(partition.topic())
                        .query(Long.class)
                        .single();
        return Math.max(kept, begin);
    }

    private long offset(Map<TopicPartition, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    private Consumer<byte[], byte[]> open() {
        var open = consumer;
        if (open == null) {
            open = consumers.createConsumer();
            open.assign(List.of(partition));
            consumer = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
