package org.yijianshi.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A small share of what the command in the module's README runs; seeds that failed once stay here.
class SimulationTest {

    private static final int SEEDS = 80;
    private static final int SEEDS_FOR_A_BUG = 300;

    private static final Simulation SIMULATION = new Simulation();

    @Test
    void whatever_goes_wrong_every_case_comes_out_right() {
        var tally = new Tally();
        Simulation.sideBySide(1, SEEDS).forEach(tally::add);
        assertThat(tally.firstBad()).as("first failing seed, told above").isNull();
        assertThat(Fault.values()).as("faults").allMatch(fault -> tally.happened(fault) > 0);
        assertThat(Invariant.values()).as("checks").allMatch(i -> tally.checked(i) > 0);
    }

    /// 2: a withdrawal reached departments that had no order yet, and stayed parked there.
    @ParameterizedTest
    @ValueSource(longs = {2})
    void a_seed_that_failed_once_does_not_fail_again(long seed) {
        assertThat(Checker.check(SIMULATION.run(seed, null)).violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_the_protocol_is_noticed(Bug bug) {
        assertThat(SIMULATION.caught(bug, SEEDS_FOR_A_BUG)).isPresent();
    }

    @Test
    void seeds_side_by_side_tell_what_each_tells_alone() {
        assertThat(Simulation.sideBySide(11, 4))
                .extracting(Tally::hash)
                .containsExactly(
                        SIMULATION.run(11, null).hash(),
                        SIMULATION.run(12, null).hash(),
                        SIMULATION.run(13, null).hash(),
                        SIMULATION.run(14, null).hash());
    }

    @Test
    void the_same_seed_tells_the_same_story() {
        var once = SIMULATION.run(7, null).hash();
        assertThat(SIMULATION.run(8, null).hash()).isNotEqualTo(once);
        assertThat(SIMULATION.run(7, null).hash()).isEqualTo(once);
    }
}
