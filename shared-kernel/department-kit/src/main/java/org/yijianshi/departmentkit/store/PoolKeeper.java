package org.yijianshi.departmentkit.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

import java.util.stream.Collectors;

/// Refills the pools ahead of need and says in health when one runs low, long before it is empty.
public final class PoolKeeper implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(PoolKeeper.class);
    private static final long LOW = NumberPool.BLOCK / 4;

    private final NumberPool pool;

    public PoolKeeper(NumberPool pool) {
        this.pool = pool;
    }

    @Scheduled(fixedDelayString = "${yijianshi.numbers.refill-every:10s}")
    void refill() {
        pool.inUse().forEach(this::refill);
    }

    /// One pool that cannot be refilled leaves the others alone.
    private void refill(NumberPool.Pool one) {
        try {
            pool.refill(one);
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} in {} was not refilled: {}",
                    one.series(),
                    one.region(),
                    failure.getClass().getName());
        }
    }

    @Override
    public Health health() {
        var free = pool.free();
        var low = free.values().stream().anyMatch(left -> left < LOW);
        var health = low ? Health.outOfService() : Health.up();
        return health.withDetail(
                        "free",
                        free.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                e ->
                                                        e.getKey().series()
                                                                + "/"
                                                                + e.getKey().region(),
                                                e -> e.getValue())))
                .build();
    }
}
