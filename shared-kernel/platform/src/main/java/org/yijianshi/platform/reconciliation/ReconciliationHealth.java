package org.yijianshi.platform.reconciliation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Red when messages are missing that asking for them does not bring, or when nobody looks.
final class ReconciliationHealth implements HealthIndicator {

    private final DifferenceTable differences;
    private final ReconciliationWorker worker;
    private final Schedule schedule;

    ReconciliationHealth(
            DifferenceTable differences, ReconciliationWorker worker, Schedule schedule) {
        this.differences = differences;
        this.worker = worker;
        this.schedule = schedule;
    }

    @Override
    public Health health() {
        var open = differences.open();
        var behind = worker.behind();
        var wrong =
                open.oldest().compareTo(schedule.tooLong()) > 0
                        || behind.compareTo(schedule.tooLong()) > 0;
        return (wrong ? Health.outOfService() : Health.up())
                .withDetail("differences", open.count())
                .withDetail("oldestSeconds", open.oldest().toSeconds())
                .withDetail("behindSeconds", behind.toSeconds())
                .build();
    }
}
