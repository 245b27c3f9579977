package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

class OffsetsBehindTest {

    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);

    private final Map<TopicPartition, Long> written = new HashMap<>();
    private @Nullable Exception failure;
    private int asked;
    private final Consumer<byte[], byte[]> consumer = OffsetsBehind.of(recording());

    private MockConsumer<byte[], byte[]> recording() {
        var mock = noting();
        mock.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        return mock;
    }

    private MockConsumer<byte[], byte[]> noting() {
        return new MockConsumer<>("earliest") {
            @Override
            public synchronized void commitAsync(
                    Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {
                asked++;
                if (failure == null) {
                    note(offsets);
                }
                callback.onComplete(offsets, failure);
            }

            @Override
            public synchronized void commitSync(
                    Map<TopicPartition, OffsetAndMetadata> offsets, Duration patience) {
                note(offsets);
            }
        };
    }

    private void note(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> written.put(partition, offset.offset()));
    }

    @Test
    void what_is_kept_is_written_before_the_group_is_left() {
        consumer.commitAsync(Map.of(FIRST, new OffsetAndMetadata(3)), null);
        consumer.unsubscribe();
        assertThat(written).isEqualTo(Map.of(FIRST, 3L));
        written.clear();
        consumer.close();
        assertThat(written).isEmpty();
    }

    @Test
    void what_could_not_be_written_is_written_later_as_far_as_it_has_come() {
        failure = new RetriableCommitFailedException("the coordinator is away");
        consumer.commitAsync(Map.of(FIRST, new OffsetAndMetadata(3)), null);
        pollUntil(() -> asked > 0);
        consumer.commitAsync(Map.of(SECOND, new OffsetAndMetadata(7)), null);
        failure = null;
        pollUntil(() -> written.size() == 2);
        assertThat(written).isEqualTo(Map.of(FIRST, 3L, SECOND, 7L));
    }

    @Test
    void what_has_gone_to_another_replica_is_left_to_it() {
        consumer.commitAsync(Map.of(FIRST, new OffsetAndMetadata(3)), null);
        consumer.commitAsync(Map.of(SECOND, new OffsetAndMetadata(7)), null);
        consumer.assign(Set.of(SECOND));
        consumer.close();
        assertThat(written).isEqualTo(Map.of(SECOND, 7L));
    }

    @BeforeEach
    void assign() {
        consumer.assign(Set.of(FIRST, SECOND));
    }

    @Test
    void a_commit_is_not_written_by_itself_and_soon_with_a_poll() {
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(3)));
        assertThat(written).isEmpty();
        pollUntil(() -> !written.isEmpty());
        assertThat(written).isEqualTo(Map.of(FIRST, 3L));
    }

    private void pollUntil(BooleanSupplier done) {
        await().until(
                        () -> {
                            consumer.poll(Duration.ZERO);
                            return done.getAsBoolean();
                        });
    }

    @Test
    void what_is_kept_is_written_at_the_end_the_last_of_each_partition() {
        consumer.commitAsync(Map.of(FIRST, new OffsetAndMetadata(3)), null);
        consumer.commitAsync(Map.of(SECOND, new OffsetAndMetadata(7)), null);
        consumer.commitSync(Map.of(FIRST, new OffsetAndMetadata(5)));
        consumer.close();
        assertThat(written).isEqualTo(Map.of(FIRST, 5L, SECOND, 7L));
    }
}
