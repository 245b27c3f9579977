package org.yijianshi.platform.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Duration;

/// Red when events have been stored and nobody publishes them: people wait, and see nothing.
final class RelayHealth implements HealthIndicator {

    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final RelayWorker relay;

    RelayHealth(RelayWorker relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        var behind = relay.behind();
        var health = behind.compareTo(TOO_LONG) > 0 ? Health.down() : Health.up();
        return health.withDetail("behindSeconds", behind.toSeconds()).build();
    }
}
