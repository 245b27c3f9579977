package org.yijianshi.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.testkit.TestServers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Writes to and reads from topics as an onlooker does.
public final class TestTopic {

    private static final Map<String, Object> SERVERS =
            Map.of("bootstrap.servers", TestServers.bootstrapServers());

    private static final class Writer {
        static final KafkaProducer<byte[], byte[]> PRODUCER =
                new KafkaProducer<>(SERVERS, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestTopic() {}

    static void send(ProducerRecord<byte[], byte[]> record) {
        try {
            Writer.PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Admin admin() {
        return Admin.create(SERVERS);
    }

    public static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        var config = new HashMap<>(SERVERS);
        config.putAll(more);
        return new KafkaConsumer<>(
                config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Takes everything off a topic, as if Kafka had lost it.
    public static void empty(String topic) {
        try (var consumer = consumer(Map.of());
                var admin = admin()) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            var ends = new HashMap<TopicPartition, RecordsToDelete>();
            consumer.endOffsets(partitions)
                    .forEach((p, end) -> ends.put(p, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(ends).all().get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Everything on a topic about one case, in order.
    public static List<ConsumerRecord<byte[], byte[]>> about(CaseId caseId, String topic) {
        return all(topic).stream()
                .filter(record -> record.key() != null)
                .filter(record -> new String(record.key(), UTF_8).equals(caseId.toString()))
                .toList();
    }

    /// Everything on a topic.
    public static List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (var consumer = consumer(Map.of())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    public static String header(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "absent" : new String(header.value(), UTF_8);
    }
}
