package org.yijianshi.portal.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class MandateTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant UNTIL = SINCE.plusSeconds(1800);

    @Test
    void leave_ends_by_itself_or_when_it_is_taken_back() {
        assertThat(mandate(null).state(UNTIL.minusMillis(1))).isEqualTo("IN_FORCE");
        assertThat(mandate(null).state(UNTIL)).isEqualTo("ENDED");
        assertThat(mandate(SINCE).state(SINCE)).isEqualTo("REVOKED");
        assertThat(mandate(SINCE).state(UNTIL)).isEqualTo("REVOKED");
    }

    private static Mandate mandate(@Nullable Instant revokedAt) {
        return new Mandate(1, "zhang.wei", SINCE, UNTIL, revokedAt);
    }
}
