package org.yijianshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PaceTest {

    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    private final Pace pace = new Pace(20, 3);
    private final long start = System.nanoTime();

    @Test
    void a_burst_after_a_quiet_time_does_not_wait() {
        assertThat(pace.round(start)).isZero();
        assertThat(pace.round(start)).isZero();
        assertThat(pace.round(start)).isZero();
        assertThat(pace.round(start)).isPositive();
    }

    @Test
    void under_load_twenty_rounds_take_a_second() {
        for (int i = 0; i < 3; i++) {
            pace.round(start);
        }
        long now = start;
        for (int i = 0; i < 20; i++) {
            now += pace.round(now);
        }
        assertThat(Duration.ofNanos(now - start))
                .isBetween(Duration.ofMillis(940), Duration.ofMillis(1000));
    }

    @Test
    void rounds_that_take_longer_than_their_share_never_wait() {
        long now = start;
        for (int i = 0; i < 100; i++) {
            assertThat(pace.round(now)).isZero();
            now += 51 * MILLISECOND;
        }
    }

    @Test
    void a_long_quiet_time_saves_no_more_than_a_burst() {
        long later = start + Duration.ofHours(1).toNanos();
        for (int i = 0; i < 3; i++) {
            assertThat(pace.round(later)).isZero();
        }
        assertThat(pace.round(later)).isEqualTo(50 * MILLISECOND);
    }
}
