package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.LongStream;

class SettledGapsTest {

    private static final long BEGIN = -5; // the machine's counter begins anywhere

    private final SettledGaps gaps = new SettledGaps(BEGIN);

    @Test
    void a_gap_is_kept_for_a_minute_after_it_was_seen_and_then_dropped() {
        assertThat(after(59, at(9, 3, 7))).isEqualTo(at(9, 3, 7));
        assertThat(after(60, at(9, 3, 7))).isEqualTo(at(9, 3, 7));
        assertThat(after(119, at(20, 3, 7, 15))).isEqualTo(at(20, 3, 7, 15));
        assertThat(after(120, at(20, 3, 7, 15))).isEqualTo(at(20, 15));
        assertThat(after(180, at(20, 15))).isEqualTo(at(20));
    }

    @Test
    void one_that_was_seen_a_moment_ago_is_kept_however_long_nothing_was_read() {
        assertThat(after(0, at(9))).isEqualTo(at(9));
        assertThat(after(3600, at(90, 40))).isEqualTo(at(90, 40));
        assertThat(after(3659, at(90, 40))).isEqualTo(at(90, 40));
        assertThat(after(3660, at(90, 40))).isEqualTo(at(90));
    }

    @Test
    void where_nothing_was_read_there_are_none() {
        assertThat(gaps.dropFrom(null, BEGIN + Duration.ofHours(1).toNanos())).isNull();
    }

    private @Nullable TrackingToken after(int seconds, TrackingToken reached) {
        return gaps.dropFrom(reached, BEGIN + Duration.ofSeconds(seconds).toNanos());
    }

    private static TrackingToken at(long place, long... gaps) {
        return new GapAwareTrackingToken(place, LongStream.of(gaps).boxed().toList());
    }
}
