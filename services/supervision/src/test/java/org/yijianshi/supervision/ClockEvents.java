package org.yijianshi.supervision;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.yijianshi.contracts.ClockMessage;
import org.yijianshi.contracts.ClockMessage.DueSet;
import org.yijianshi.contracts.ClockMessage.VerdictReached;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.contracts.Topics;
import org.yijianshi.testkit.TestServers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/// Everything that was ever said on `clock-events`, read as any other service would.
final class ClockEvents implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> heard = new ArrayList<>();

    ClockEvents() {
        var bytes = new ByteArrayDeserializer();
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestServers.bootstrapServers()), bytes, bytes);
        consumer.assign(
                IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(n -> new TopicPartition(Topics.CLOCK_EVENTS, n))
                        .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /// The records about one case so far, in order.
    List<ConsumerRecord<byte[], byte[]>> records(UUID caseId) {
        consumer.poll(Duration.ofMillis(50)).forEach(heard::add);
        return heard.stream()
                .filter(record -> new String(record.key(), UTF_8).equals(caseId.toString()))
                .toList();
    }

    List<ClockMessage> about(UUID caseId) {
        return records(caseId).stream()
                .map(
                        record ->
                                (ClockMessage)
                                        MessageJson.read(
                                                header(record, Headers.TYPE), record.value()))
                .toList();
    }

    /// What a listener knows in the end: for each clock the last due instant, and the verdict.
    static Map<String, String> lastNews(UUID caseId) {
        var last = new LinkedHashMap<String, String>();
        try (var clockEvents = new ClockEvents()) {
            await().until(
                            () ->
                                    clockEvents.about(caseId).stream()
                                            .anyMatch(VerdictReached.class::isInstance));
            for (ClockMessage message : clockEvents.about(caseId)) {
                switch (message) {
                    case DueSet m ->
                            last.put(
                                    Objects.requireNonNullElse(m.item(), "case"),
                                    String.valueOf(m.dueAt()));
                    case VerdictReached m ->
                            last.put(
                                    "verdict",
                                    m.netMinutes()
                                            + " of "
                                            + m.budgetMinutes()
                                            + " "
                                            + m.withinPromise()
                                            + " "
                                            + m.at());
                }
            }
        }
        return last;
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(Objects.requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
