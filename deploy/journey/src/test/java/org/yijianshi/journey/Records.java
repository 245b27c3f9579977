package org.yijianshi.journey;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// What the services told each other, and the means to tell it again.
record Records(Hall hall) {

    /// Every record of every topic.
    List<ConsumerRecord<byte[], byte[]>> all() throws ExecutionException, InterruptedException {
        Map<String, Object> config =
                Map.of("bootstrap.servers", hall.bootstrapServers(), "enable.auto.commit", false);
        var bytes = new ByteArrayDeserializer();
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var admin = admin();
                var consumer = new KafkaConsumer<>(config, bytes, bytes)) {
            var partitions = partitions(admin);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(found::add);
            }
        }
        return found;
    }

    /// The records about one application, each topic's in the order in which they were sent.
    List<ConsumerRecord<byte[], byte[]>> about(Application application)
            throws ExecutionException, InterruptedException {
        var key = application.id().toString();
        return all().stream()
                .filter(r -> r.key() != null && new String(r.key(), UTF_8).equals(key))
                .toList();
    }

    /// Sends records once more, byte for byte, and waits until every service has read them.
    void repeat(List<ConsumerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", hall.bootstrapServers());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            for (var r : records) {
                producer.send(
                                new ProducerRecord<>(
                                        r.topic(), r.partition(), r.key(), r.value(), r.headers()))
                        .get();
            }
        }
        awaitRead();
    }

    /// Until every service has read what there is now.
    void awaitRead() {
        try (var admin = admin()) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isRead(admin));
        }
    }

    private static boolean isRead(Admin admin) throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        partitions(admin).forEach(p -> latest.put(p, OffsetSpec.latest()));
        var ends = admin.listOffsets(latest).all().get();
        for (var service : Sinks.SERVICES) {
            var read =
                    admin.listConsumerGroupOffsets(service).partitionsToOffsetAndMetadata().get();
            if (read.isEmpty()
                    || read.entrySet().stream()
                            .anyMatch(
                                    e ->
                                            e.getValue().offset()
                                                    < requireNonNull(ends.get(e.getKey()))
                                                            .offset())) {
                return false;
            }
        }
        return true;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", hall.bootstrapServers()));
    }

    private static List<TopicPartition> partitions(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin
                .describeTopics(admin.listTopics().names().get())
                .allTopicNames()
                .get()
                .values()
                .stream()
                .flatMap(
                        topic ->
                                topic.partitions().stream()
                                        .map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
    }
}
