package org.yijianshi.platform.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.platform.kafka.DeadLetter.Spot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Reads the dead letters of a service for an operator, and puts one where the service reads it
/// once more. Nothing is ever taken out of their topic.
public final class DeadLetterDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final String redriven;
    private final Collection<String> topicsHeard;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final KafkaTemplate<byte[], byte[]> kafka;

    DeadLetterDesk(
            String topic,
            String redriven,
            Collection<String> topicsHeard,
            ConsumerFactory<byte[], byte[]> consumers,
            KafkaTemplate<byte[], byte[]> kafka) {
        this.topic = topic;
        this.redriven = redriven;
        this.topicsHeard = List.copyOf(topicsHeard);
        this.consumers = consumers;
        this.kafka = kafka;
    }

    public String topic() {
        return topic;
    }

    /// A page of them in order, each made into something small at once: one may have megabytes.
    ///
    /// @param after the last one seen
    public <T> List<T> page(@Nullable Spot after, int limit, Function<DeadLetter, T> view) {
        var from = after == null ? new Spot(0, 0) : new Spot(after.partition(), after.offset() + 1);
        return reading(
                consumer -> {
                    var page = new ArrayList<T>();
                    for (var partition : partitions(consumer, from.partition())) {
                        long start = partition.partition() == from.partition() ? from.offset() : 0;
                        var left = limit - page.size();
                        page.addAll(read(consumer, partition, start, left, view));
                    }
                    return page;
                });
    }

    /// One of them.
    public Optional<DeadLetter> find(Spot spot) {
        return page(new Spot(spot.partition(), spot.offset() - 1), 1, letter -> letter).stream()
                .filter(letter -> letter.spot().equals(spot))
                .findFirst();
    }

    /// Whether this service still listens where it came from.
    public boolean isListenedTo(DeadLetter.Origin origin) {
        return topicsHeard.contains(origin.topic());
    }

    /// Puts it where this service reads it once more, as if it came from where it came from;
    /// returns when Kafka has it. Whoever has applied it drops it as a repeat.
    public void sendAgain(DeadLetter letter) {
        var record = letter.record();
        var out =
                new ProducerRecord<>(
                        redriven, null, record.key(), record.value(), record.headers());
        try {
            kafka.send(out).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException | KafkaException refused) {
            throw new TransientDataAccessResourceException("Kafka does not answer", refused);
        }
    }

    private <T> T reading(Function<Consumer<byte[], byte[]>, T> work) {
        try (var consumer = consumers.createConsumer()) {
            return work.apply(consumer);
        } catch (KafkaException away) {
            throw new TransientDataAccessResourceException("Kafka does not answer", away);
        }
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer, int first) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .filter(partition -> partition.partition() >= first)
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private static <T> List<T> read(
            Consumer<byte[], byte[]> consumer,
            TopicPartition partition,
            long start,
            int limit,
            Function<DeadLetter, T> view) {
        var one = List.of(partition);
        consumer.assign(one);
        long end = Objects.requireNonNull(consumer.endOffsets(one, PATIENCE).get(partition));
        long first =
                Objects.requireNonNull(consumer.beginningOffsets(one, PATIENCE).get(partition));
        consumer.seek(partition, Math.max(start, first));
        var found = new ArrayList<T>();
        long begun = System.nanoTime();
        while (found.size() < limit && consumer.position(partition) < end) {
            for (var record : consumer.poll(POLL)) {
                if (found.size() < limit) {
                    found.add(view.apply(new DeadLetter(record)));
                }
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new TransientDataAccessResourceException("Kafka does not answer");
            }
        }
        return found;
    }
}
