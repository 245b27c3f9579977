package org.yijianshi.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static Schedule of(String stage) {
        return Schedule.of((Stage.Open) Stage.parse(stage), 1000);
    }

    @Test
    void arrivals_are_even_from_the_beginning() {
        var schedule = of("open 4/s 2s");
        assertThat(schedule.arrivals()).isEqualTo(8);
        assertThat(schedule.due(0)).isEqualTo(1000);
        assertThat(schedule.due(7)).isEqualTo(1000 + 1_750_000_000L);
    }

    @Test
    void none_is_due_at_the_end_or_later() {
        for (var stage : new String[] {"open 3/s 1s", "open 44.1/s 60s", "open 0.4/s 5s"}) {
            var schedule = of(stage);
            var end = 1000 + Stage.parse(stage).length().toNanos();
            assertThat(schedule.due(schedule.arrivals() - 1)).isLessThan(end);
            assertThat(schedule.due(schedule.arrivals())).isGreaterThanOrEqualTo(end);
        }
    }

    @Test
    void rounding_does_not_add_up() {
        var schedule = of("open 3/s 3000s");
        assertThat(schedule.due(8997)).isEqualTo(1000 + 2_999_000_000_000L);
    }
}
