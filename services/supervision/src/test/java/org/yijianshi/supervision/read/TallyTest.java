package org.yijianshi.supervision.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.LongStream;

/// Figures read off counted minutes are those of the clocks one by one.
class TallyTest {

    private static final long SEED = 20261124;

    @Test
    void percentiles_are_those_of_the_sorted_clocks_by_nearest_rank() {
        var random = new Random(SEED);
        for (var round = 0; round < 2_000; round++) {
            var clocks = random.longs(1 + random.nextInt(60), 0, 1 + random.nextInt(300)).toArray();
            var tally = new Tally();
            LongStream.of(clocks).forEach(minutes -> tally.add(minutes, minutes <= 210, 1));

            var sorted = LongStream.of(clocks).sorted().toArray();
            var figure = tally.figure();
            assertThat(figure.count()).isEqualTo(clocks.length);
            assertThat(figure.within())
                    .isEqualTo(LongStream.of(clocks).filter(m -> m <= 210).count());
            assertThat(figure.medianNetMinutes()).isEqualTo(ranked(sorted, 0.5));
            assertThat(figure.p90NetMinutes()).isEqualTo(ranked(sorted, 0.9));
        }
    }

    @Test
    void groups_of_many_are_as_many_of_one() {
        var groups = new Tally();
        groups.add(3, true, 9);
        groups.add(400, false, 1);
        assertThat(groups.figure().medianNetMinutes()).isEqualTo(3);
        assertThat(groups.figure().p90NetMinutes()).isEqualTo(3);
        assertThat(groups.figure().share()).isEqualByComparingTo("0.9");
        groups.add(400, false, 1);
        assertThat(groups.figure().p90NetMinutes()).isEqualTo(400);
    }

    @Test
    void of_nothing_there_is_no_share() {
        assertThat(new Tally().figure()).isEqualTo(FigureView.NONE);
    }

    private static long ranked(long[] sorted, double part) {
        return sorted[(int) Math.ceil(sorted.length * part - 1e-9) - 1];
    }
}
