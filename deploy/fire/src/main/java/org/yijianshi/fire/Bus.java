package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// A bus that behaves badly but loses nothing: it repeats records, and forwards those that took the
/// [Detour] late and in another order.
final class Bus implements AutoCloseable {

    static final String COPY = "fire-copy";
    private static final int LATEST_MILLIS = 3000;

    private final Map<String, Object> servers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final double duplicates;
    private final SplittableRandom random;
    private final PriorityQueue<Due> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final Map<TopicPartition, Long> read = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger forwarded = new AtomicInteger();
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean idle;

    private record Due(long at, ProducerRecord<byte[], byte[]> record) {}

    private record Sent(ProducerRecord<byte[], byte[]> record, Future<?> answer) {}

    Bus(String bootstrapServers, double duplicates, long seed) {
        this.servers = Kafka.clientOf(bootstrapServers);
        this.producer = Kafka.producer(servers);
        this.duplicates = duplicates;
        this.random = new SplittableRandom(seed);
        this.thread = Thread.ofPlatform().name("bus").start(this::work);
    }

    int repeated() {
        return repeated.get();
    }

    int forwarded() {
        return forwarded.get();
    }

    /// Everything that took the detour has been forwarded.
    boolean isIdle() {
        return idle;
    }

    private void work() {
        while (open) {
            try (var consumer = Kafka.consumer(servers)) {
                var partitions = new ArrayList<TopicPartition>();
                for (var topic : topics()) {
                    consumer.partitionsFor(topic)
                            .forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
                }
                consumer.assign(partitions);
                partitions.forEach(p -> consumer.seek(p, read.getOrDefault(p, 0L)));
                while (open) {
                    pump(consumer);
                }
            } catch (RuntimeException brokerAway) {
                idle = false; // and once more from where we were
            }
        }
    }

    private static List<String> topics() {
        var all = new ArrayList<>(Services.topics());
        all.add(Detour.TOPIC);
        return all;
    }

    private void pump(KafkaConsumer<byte[], byte[]> consumer) {
        var now = System.currentTimeMillis();
        var records = consumer.poll(Duration.ofMillis(50));
        for (var record : records) {
            plan(record, now);
            read.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        sendDue(now);
        idle = records.isEmpty() && waiting.isEmpty();
    }

    private void plan(ConsumerRecord<byte[], byte[]> record, long now) {
        if (record.topic().equals(Detour.TOPIC)) {
            waiting.add(new Due(now + random.nextInt(LATEST_MILLIS), forwarded(record)));
            forwarded.incrementAndGet();
        } else if (record.headers().lastHeader(COPY) == null
                && record.headers().lastHeader(Poison.HEADER) == null
                && random.nextDouble() < duplicates) {
            var copy =
                    new ProducerRecord<>(
                            record.topic(),
                            null,
                            null,
                            record.key(),
                            record.value(),
                            record.headers());
            copy.headers().add(COPY, "1".getBytes(UTF_8));
            waiting.add(new Due(now + random.nextInt(LATEST_MILLIS), copy));
            repeated.incrementAndGet();
        }
    }

    private static ProducerRecord<byte[], byte[]> forwarded(ConsumerRecord<byte[], byte[]> record) {
        var headers = record.headers();
        var topic = new String(headers.lastHeader(Detour.HEADER).value(), UTF_8);
        headers.remove(Detour.HEADER);
        return new ProducerRecord<>(topic, null, null, record.key(), record.value(), headers);
    }

    private void sendDue(long now) {
        var sent = new ArrayList<Sent>();
        while (!waiting.isEmpty() && waiting.element().at() <= now) {
            var record = waiting.remove().record();
            sent.add(new Sent(record, producer.send(record)));
        }
        for (var one : sent) {
            try {
                one.answer().get();
            } catch (java.util.concurrent.ExecutionException refused) {
                waiting.add(new Due(now, one.record())); // it must not be lost here
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        open = false;
        Threads.join(thread);
        producer.close(Duration.ofSeconds(5));
    }

    /// Kafka's clients, all alike.
    static final class Kafka {
        private Kafka() {}

        static Map<String, Object> clientOf(String bootstrapServers) {
            return Map.of("bootstrap.servers", bootstrapServers);
        }

        static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> servers) {
            var config = new HashMap<>(servers);
            config.put("enable.auto.commit", false);
            config.put("auto.offset.reset", "earliest");
            config.put("fetch.max.wait.ms", 100);
            config.put(
                    "key.deserializer",
                    "org.apache.kafka.common.serialization.ByteArrayDeserializer");
            config.put(
                    "value.deserializer",
                    "org.apache.kafka.common.serialization.ByteArrayDeserializer");
            return new KafkaConsumer<>(config);
        }

        static KafkaProducer<byte[], byte[]> producer(Map<String, Object> servers) {
            var config = new HashMap<>(servers);
            config.put("acks", "all");
            config.put("max.block.ms", 120_000);
            config.put("delivery.timeout.ms", 120_000);
            config.put("max.request.size", 4_000_000);
            config.put(
                    "key.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
            config.put(
                    "value.serializer",
                    "org.apache.kafka.common.serialization.ByteArraySerializer");
            return new KafkaProducer<>(config);
        }
    }
}
