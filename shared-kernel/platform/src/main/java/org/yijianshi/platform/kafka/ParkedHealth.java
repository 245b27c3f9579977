package org.yijianshi.platform.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.yijianshi.platform.kafka.ParkedLetters.Cause;

/// Says in health what waits: a gap closes by itself, but a fault of ours or a refusal leaves
/// somebody's case standing until a person looks.
final class ParkedHealth implements HealthIndicator {

    private final ParkedTable parked;

    ParkedHealth(ParkedTable parked) {
        this.parked = parked;
    }

    @Override
    public Health health() {
        var faults = parked.count(Cause.FAULT);
        var refused = parked.count(Cause.REFUSED);
        var health = faults + refused == 0 ? Health.up() : Health.outOfService();
        return health.withDetail("gaps", parked.count(Cause.GAP))
                .withDetail("refused", refused)
                .withDetail("faults", faults)
                .build();
    }
}
