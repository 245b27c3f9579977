package org.yijianshi.platform.reconciliation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Red when messages are missing that asking for them does not bring, or when nobody looks.
final class ReconciliationHealth implements HealthIndicator {

    private final DifferenceTable differences;
    private final ReconciliationWorker worker;
    private final Pace pace;

    ReconciliationHealth(DifferenceTable differences, ReconciliationWorker worker, Pace pace) {
        this.differences = differences;
        this.worker = worker;
        this.pace = pace;
    }

    @Override
    public Health health() {
        var open = differences.open();
        var behind = worker.behind();
        var wrong =
                open.oldest().compareTo(pace.tooLong()) > 0 || behind.compareTo(pace.tooLong()) > 0;
        return (wrong ? Health.outOfService() : Health.up())
                .withDetail("differences", open.count())
                .withDetail("oldestSeconds", open.oldest().toSeconds())
                .withDetail("behindSeconds", behind.toSeconds())
                .build();
    }
}
