package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Headers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One message of a service as the topics have it, however many copies there are. Texts that many
/// have in common are kept once: there are millions of messages.
record Said(
        String source,
        String id,
        String topic,
        String caseId,
        long seq,
        String type,
        int digest,
        String text) {

    /// What is sealed is sealed anew each time it is said; what is inside nobody here can compare.
    private static final Pattern SEALED =
            Pattern.compile("\"(keyId|wrappedKey|ciphertext)\":\"[^\"]*\"");

    private static final Pattern KEY = Pattern.compile("\"keyId\":\"([^\"]*)\"");

    /// Reads topics from their beginning to their end as it is now.
    static void readAll(
            String bootstrapServers,
            List<String> topics,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = Bus.Kafka.consumer(Bus.Kafka.clientOf(bootstrapServers))) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            while (ends.entrySet().stream()
                    .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    /// As an inbox row names it.
    String line() {
        return String.join(" ", source, topic, caseId);
    }

    static boolean isPoison(ConsumerRecord<byte[], byte[]> record) {
        return record.headers().lastHeader(Poison.HEADER) != null;
    }

    static Said of(ConsumerRecord<byte[], byte[]> record) {
        var type = Objects.requireNonNull(header(record, Headers.TYPE)).intern();
        var keep = type.startsWith("case.") || type.startsWith("clock.verdict");
        return new Said(
                Objects.requireNonNull(header(record, Headers.SOURCE)).intern(),
                Objects.requireNonNull(header(record, Headers.ID)),
                record.topic(),
                new String(record.key(), UTF_8).intern(),
                Long.parseLong(Objects.requireNonNull(header(record, Headers.SEQ))),
                type,
                SEALED.matcher(text(record)).replaceAll("").hashCode(),
                keep ? text(record) : "");
    }

    /// Under which keys parts of it are sealed.
    static Stream<String> keysOf(ConsumerRecord<byte[], byte[]> record) {
        return KEY.matcher(text(record)).results().map(found -> found.group(1));
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
