package org.yijianshi.platform.reconciliation;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Topics;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How far the inbox has read. A reader that was stopped for a day lacks nothing: it has not come
/// to it yet.
final class InboxProgress implements AutoCloseable {

    private final String group;
    private final Supplier<Admin> connect;
    private @Nullable Admin admin;

    InboxProgress(String group, Supplier<Admin> connect) {
        this.group = group;
        this.connect = connect;
    }

    /// Whether everything was read that had been sent on a topic when this was sent.
    boolean hasReadPast(String topic, long sentAt) {
        var committed = committed();
        var earliest = offsets(topic, OffsetSpec.earliest());
        var since = offsets(topic, OffsetSpec.forTimestamp(sentAt));
        var latest = offsets(topic, OffsetSpec.latest());
        return latest.keySet().stream()
                .allMatch(
                        partition ->
                                hasReadPast(
                                        committed.get(partition),
                                        offset(earliest, partition),
                                        offset(since, partition),
                                        offset(latest, partition)));
    }

    /// @param earliest what was before it is gone and will not be read
    /// @param since the first record sent then or later, negative if there is none
    static boolean hasReadPast(
            @Nullable OffsetAndMetadata committed, long earliest, long since, long latest) {
        var reached = committed == null ? earliest : Math.max(earliest, committed.offset());
        return reached >= (since < 0 ? latest : since);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        return get(open().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(String topic, OffsetSpec which) {
        var asked =
                IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(number -> new TopicPartition(topic, number))
                        .collect(Collectors.toMap(partition -> partition, _ -> which));
        return get(open().listOffsets(asked).all());
    }

    private static long offset(
            Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition partition) {
        return Objects.requireNonNull(offsets.get(partition)).offset();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka does not say how far the inbox is", failed);
        }
    }

    private Admin open() {
        var open = admin;
        if (open == null) {
            open = connect.get();
            admin = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
            admin = null;
        }
    }
}
