package org.yijianshi.portal.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.portal.supervisor.Ledger.Share;

import java.time.Instant;
import java.util.stream.LongStream;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @Test
    void the_bar_is_filled_without_a_gap_whatever_is_rounded() {
        var ledger = ledger(1, 1, 1, 50, 0, 7);

        long next = 0;
        for (var part : ledger.bar()) {
            assertThat(part.x()).isEqualTo(next);
            next += part.width();
        }
        assertThat(next).isEqualTo(1000);
    }

    @Test
    void a_case_that_used_nothing_has_an_empty_bar() {
        assertThat(ledger(0, 0).bar()).allSatisfy(part -> assertThat(part.width()).isZero());
        assertThat(ledger().bar()).isEmpty();
    }

    private static Ledger ledger(long... minutes) {
        return new Ledger(
                "RUNNING",
                NOON,
                null,
                null,
                210,
                0,
                0,
                0,
                0,
                210,
                LongStream.of(minutes)
                        .mapToObj(n -> new Share("DEPARTMENT", "seal-carving", NOON, NOON, n))
                        .toList());
    }
}
