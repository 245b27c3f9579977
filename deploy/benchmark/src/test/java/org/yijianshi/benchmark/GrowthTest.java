package org.yijianshi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void copies_bring_the_cases_nearest_to_a_size() {
        assertThat(Growth.copies(3000, 10_000)).isEqualTo(2);
        assertThat(Growth.copies(9000, 500_000)).isEqualTo(55);
        assertThat(Growth.copies(20_000, 10_000)).isZero();
    }
}
