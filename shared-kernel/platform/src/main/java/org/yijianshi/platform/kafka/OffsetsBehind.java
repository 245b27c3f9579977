package org.yijianshi.platform.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yijianshi.platform.Failpoint;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A consumer that commits its offsets behind: a few times a second instead of after each batch,
/// each time a round trip and a record in Kafka's log of offsets. What was consumed since is
/// delivered again after a crash, and the inbox drops it: its rows are what counts.
final class OffsetsBehind implements InvocationHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OffsetsBehind.class);
    private static final long WRITE_EVERY = Duration.ofMillis(250).toNanos();
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(2);

    private final Consumer<?, ?> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> latest = new HashMap<>();
    private final Set<TopicPartition> unwritten = new HashSet<>();
    private long writtenAt = System.nanoTime();

    private OffsetsBehind(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    @SuppressWarnings("unchecked") // the same interface in front of the same consumer
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer) {
        return (Consumer<K, V>)
                Proxy.newProxyInstance(
                        OffsetsBehind.class.getClassLoader(),
                        new Class<?>[] {Consumer.class},
                        new OffsetsBehind(consumer));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "commitSync", "commitAsync" -> {
                if (arguments != null && arguments[0] instanceof Map<?, ?> offsets) {
                    offsets.forEach(this::keep);
                    return null;
                }
            }
            case "poll" -> writeIfDue();
            case "unsubscribe", "close" -> writeAtTheEnd(); // the first of them is the last moment
            default -> {}
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void keep(Object partition, Object offset) {
        latest.put((TopicPartition) partition, (OffsetAndMetadata) offset);
        unwritten.add((TopicPartition) partition);
    }

    /// What has gone to another replica meanwhile, that one commits.
    private void writeIfDue() {
        retainAssigned();
        if (!unwritten.isEmpty() && System.nanoTime() - writtenAt >= WRITE_EVERY) {
            var all = offsets();
            unwritten.clear();
            Failpoint.hit("offsets.before-write");
            consumer.commitAsync(all, this::written);
            Failpoint.hit("offsets.after-write");
            writtenAt = System.nanoTime();
        }
    }

    private void retainAssigned() {
        latest.keySet().retainAll(consumer.assignment());
        unwritten.retainAll(latest.keySet());
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets() {
        return unwritten.stream().collect(Collectors.toMap(Function.identity(), latest::get));
    }

    /// What was not committed is tried again, as far as it has come by now: perhaps nothing more
    /// comes on that partition, and reconciliation waits until all is read.
    private void written(
            Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
        if (failure != null) {
            tell(failure);
            unwritten.addAll(offsets.keySet());
            unwritten.retainAll(latest.keySet());
        }
    }

    private static void tell(Exception failure) {
        LOG.info("offsets were not committed: {}", failure.getClass().getSimpleName());
    }

    private void writeAtTheEnd() {
        retainAssigned();
        try {
            if (!unwritten.isEmpty()) {
                consumer.commitSync(offsets(), PATIENCE_AT_THE_END);
                unwritten.clear();
            }
        } catch (KafkaException failure) {
            tell(failure); // no loss: the records come again
        }
    }
}
