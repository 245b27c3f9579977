package org.yijianshi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.trial.Trial;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

class BusinessTimeTest {

    private static final Instant FRIDAY = Instant.parse("2024-02-09T08:50:00Z");
    private final AtomicReference<Instant> technical =
            new AtomicReference<>(Instant.parse("2026-03-02T01:00:00.123456789Z"));

    @Test
    void it_is_the_technical_time_until_it_is_moved_and_runs_on_from_there() {
        var time = new BusinessTime(technical::get);
        assertThat(time.instant()).isEqualTo(technical.get().truncatedTo(ChronoUnit.MICROS));
        time.moveTo(FRIDAY);
        assertThat(time.instant()).isEqualTo(FRIDAY);
        technical.updateAndGet(now -> now.plus(Duration.ofMinutes(10)));
        assertThat(time.instant()).isEqualTo(FRIDAY.plus(Duration.ofMinutes(10)));
        time.moveTo(FRIDAY.plus(Duration.ofDays(9)));
        assertThat(time.instant()).isEqualTo(FRIDAY.plus(Duration.ofDays(9)));
        time.moveTo(FRIDAY);
        assertThat(time.instant()).isEqualTo(FRIDAY);
    }

    @Test
    void a_service_can_be_started_at_a_simulated_time() {
        try (var own =
                Trial.start(
                        "trial-simulated",
                        Map.of("yijianshi.time.start", "2024-02-09T16:50:00+08:00"))) {
            assertThat(own.bean(BusinessTime.class).instant())
                    .isBetween(FRIDAY, FRIDAY.plus(Duration.ofMinutes(5)));
        }
    }
}
