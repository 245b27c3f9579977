package org.yijianshi.departmentkit.make;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/// Says when what is approved is not made: its maker was asked time and again, or nobody even comes
/// to ask because all hands are full.
public final class ProductionHealth implements HealthIndicator {

    private static final int OFTEN = 5;
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final String STUCK =
            """
            select count(*) filter (where attempts >= :often) as unanswered,
                   count(*) filter (where next_at < clock_timestamp() - make_interval(secs => :late)) as late
            from production
            """;

    private final JdbcClient db;

    public ProductionHealth(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Health health() {
        return db.sql(STUCK)
                .param("often", OFTEN)
                .param("late", LATE.toSeconds())
                .query((row, _) -> health(row.getLong("unanswered"), row.getLong("late")))
                .single();
    }

    private static Health health(long unanswered, long late) {
        var health = unanswered + late == 0 ? Health.up() : Health.outOfService();
        return health.withDetail("unanswered", unanswered).withDetail("late", late).build();
    }
}
