package org.yijianshi.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class StayTest {

    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Duration IDLE = Duration.ofMinutes(30);

    @Test
    void whoever_has_gone_is_signed_out_half_an_hour_later() {
        assertThat(isOver(NINE.plus(Duration.ofMinutes(40)), Duration.ofMinutes(30))).isFalse();
        assertThat(isOver(NINE.plus(Duration.ofMinutes(40)), Duration.ofMinutes(31))).isTrue();
    }

    @Test
    void whoever_works_on_signs_in_again_after_a_day_at_work() {
        assertThat(isOver(NINE.plus(LONGEST), Duration.ZERO)).isFalse();
        assertThat(isOver(NINE.plus(LONGEST).plusSeconds(1), Duration.ZERO)).isTrue();
    }

    private static boolean isOver(Instant now, Duration unseen) {
        return new Stay(NINE, now.minus(unseen)).isOver(now, LONGEST, IDLE);
    }
}
