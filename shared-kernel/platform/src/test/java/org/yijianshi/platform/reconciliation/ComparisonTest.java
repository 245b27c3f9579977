package org.yijianshi.platform.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.StatedLine;
import org.yijianshi.contracts.WantedLine;
import org.yijianshi.platform.reconciliation.Comparison.Applied;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class ComparisonTest {

    private static final UUID CASE = new UUID(1, 1);
    private static final Map<Long, Long> NOTHING_PARKED = Map.of();

    @Test
    void what_was_applied_to_the_last_is_right() {
        var comparison = compare(stated(5, 3), new Applied(5, 3), NOTHING_PARKED);
        assertThat(comparison).isEqualTo(new Comparison(List.of(), List.of()));
    }

    @Test
    void whoever_has_gone_on_since_is_right_whatever_the_count() {
        var comparison = compare(stated(5, 3), new Applied(7, 4), NOTHING_PARKED);
        assertThat(comparison).isEqualTo(new Comparison(List.of(), List.of()));
    }

    @Test
    void of_a_case_without_a_row_everything_is_missing() {
        var comparison = Comparison.of(List.of(stated(0, 1)), Map.of(), Map.of());
        assertThat(comparison.missing()).containsExactly(new WantedLine(CASE, -1));
    }

    @Test
    void the_last_one_is_missing_though_nothing_shows_a_gap() {
        var comparison = compare(stated(5, 3), new Applied(2, 2), NOTHING_PARKED);
        assertThat(comparison.missing()).containsExactly(new WantedLine(CASE, 2));
        assertThat(comparison.miscounted()).isEmpty();
    }

    @Test
    void what_waits_behind_a_gap_leaves_missing_what_is_in_it() {
        var comparison = compare(stated(5, 3), new Applied(0, 1), Map.of(2L, 5L));
        assertThat(comparison.missing()).containsExactly(new WantedLine(CASE, 0));
    }

    @Test
    void what_is_parked_up_to_the_last_is_not_missing() {
        var comparison = compare(stated(5, 3), new Applied(0, 1), Map.of(0L, 2L, 2L, 5L));
        assertThat(comparison).isEqualTo(new Comparison(List.of(), List.of()));
    }

    @Test
    void behind_what_is_parked_something_may_be_missing() {
        var comparison = compare(stated(9, 5), new Applied(0, 1), Map.of(0L, 2L, 2L, 5L, 7L, 9L));
        assertThat(comparison.missing()).containsExactly(new WantedLine(CASE, 5));
    }

    @Test
    void the_last_applied_but_fewer_than_there_were_cannot_be_mended_by_repetition() {
        var comparison = compare(stated(5, 3), new Applied(5, 2), NOTHING_PARKED);
        assertThat(comparison).isEqualTo(new Comparison(List.of(), List.of(CASE)));
    }

    private static StatedLine stated(long seq, long messages) {
        return new StatedLine(CASE, seq, messages);
    }

    private static Comparison compare(StatedLine line, Applied applied, Map<Long, Long> parked) {
        return Comparison.of(List.of(line), Map.of(CASE, applied), Map.of(CASE, parked));
    }
}
