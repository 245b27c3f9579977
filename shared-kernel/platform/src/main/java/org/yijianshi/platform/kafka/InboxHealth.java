package org.yijianshi.platform.kafka;

import org.apache.kafka.common.MetricName;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

import java.time.Duration;
import java.util.HashMap;

/// Red when messages have come and nobody takes them in, when they are taken in long after they
/// were sent, or when nobody listens at all: neighbours go on and this service knows nothing of it.
final class InboxHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);
    private static final Duration TOO_FAR = Duration.ofSeconds(60);

    private final ConcurrentMessageListenerContainer<?, ?> container;
    private final ConsumerProgress progress;

    InboxHealth(ConcurrentMessageListenerContainer<?, ?> container, ConsumerProgress progress) {
        this.container = container;
        this.progress = progress;
    }

    @Override
    public Health health() {
        var listening = isListening();
        var lag = waiting();
        var stalled = lag == 0 ? Duration.ZERO : progress.sinceProgress();
        var behind = behind(lag);
        var well = listening && stalled.compareTo(TOO_LONG) <= 0 && behind.compareTo(TOO_FAR) <= 0;
        return (well ? Health.up() : Health.down())
                .withDetail("listening", listening)
                .withDetail("lag", lag)
                .withDetail("stalledSeconds", stalled.toSeconds())
                .withDetail("behindSeconds", behind.toSeconds())
                .build();
    }

    boolean isListening() {
        return container.isRunning() && container.isChildRunning();
    }

    /// Records that have come and are not taken in.
    long waiting() {
        return lag() + progress.inHand();
    }

    /// How long ago the oldest of them was written.
    Duration behind(long waiting) {
        return waiting == 0 ? Duration.ZERO : progress.age();
    }

    /// Records on the brokers that were not polled, as of the last poll. A topic with a point in
    /// its name is reported twice, once with an underscore instead.
    private long lag() {
        var lags = new HashMap<String, Long>();
        for (var ofClient : container.metrics().values()) {
            ofClient.forEach(
                    (name, metric) -> {
                        if (name.name().equals("records-lag")
                                && metric.metricValue() instanceof Number lag) {
                            lags.put(partition(name), lag.longValue());
                        }
                    });
        }
        return lags.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String partition(MetricName name) {
        var topic = String.valueOf(name.tags().get("topic")).replace('.', '_');
        return topic + "-" + name.tags().get("partition");
    }
}
