package org.yijianshi.benchmark;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.Topics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Hears, as any subscriber would, when a case is closed and when its clock has its verdict. A case
/// is through when both were said.
final class Completions implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
    private final Thread reader = new Thread(this::read, "completions");

    private record Waiting(CompletableFuture<Long> closed, CompletableFuture<Long> judged) {}

    Completions(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                List.of(Topics.CASE_EVENTS, Topics.CLOCK_EVENTS).stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reader.start();
    }

    /// The instant (`System.nanoTime`) at which both were heard.
    CompletableFuture<Long> of(UUID caseId) {
        var expected = new Waiting(new CompletableFuture<>(), new CompletableFuture<>());
        waiting.put(caseId, expected);
        return expected.closed().thenCombine(expected.judged(), Math::max);
    }

    private void read() {
        try {
            while (true) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    heard(
                            UUID.fromString(new String(record.key(), StandardCharsets.UTF_8)),
                            new String(
                                    record.headers().lastHeader(Headers.TYPE).value(),
                                    StandardCharsets.UTF_8));
                }
            }
        } catch (WakeupException closed) {
            consumer.close();
        }
    }

    private void heard(UUID caseId, String type) {
        var expected = waiting.get(caseId);
        if (expected == null) {
            return;
        }
        if (type.equals("case.closed.v1")) {
            expected.closed().complete(System.nanoTime());
        } else if (type.equals("clock.verdict-reached.v1")) {
            expected.judged().complete(System.nanoTime());
        }
        if (expected.closed().isDone() && expected.judged().isDone()) {
            waiting.remove(caseId);
        }
    }

    @Override
    public void close() {
        consumer.wakeup(); // the reader closes it
    }
}
