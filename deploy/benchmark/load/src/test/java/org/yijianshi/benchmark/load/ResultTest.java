package org.yijianshi.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ResultTest {

    private static final long SECOND = 1_000_000_000;

    private static Sample sample(double due, double accepted, double completed) {
        return new Sample(
                (long) (due * SECOND), (long) (accepted * SECOND), (long) (completed * SECOND));
    }

    @Test
    void the_first_seconds_and_the_drain_of_a_closed_stage_are_not_reported() {
        var result =
                Result.of(
                        Stage.parse("closed 2 13s"),
                        0,
                        List.of(
                                sample(0, 1, 2.9), // before the window
                                sample(2.9, 3, 3.1), // the first in it
                                sample(12, 12.5, 12.9),
                                sample(12.9, 13, 13.5))); // after it
        assertThat(result.cases()).isEqualTo(4);
        assertThat(result.casesPerSecond()).isEqualTo(0.2);
        assertThat(result.total().max()).isEqualTo(900);
        assertThat(result.accepted().max()).isEqualTo(500);
        assertThat(result.through().max()).isEqualTo(400);
    }

    @Test
    void what_was_due_in_an_open_stage_counts_however_late_it_came() {
        var result =
                Result.of(
                        Stage.parse("open 1/s 4s"),
                        0,
                        List.of(sample(0, 0.1, 0.2), sample(1, 1.1, 1.2), sample(3, 3.1, 9)));
        assertThat(result.total()).isEqualTo(new Latency(200, 6000, 6000, 6000));
        assertThat(result.casesPerSecond()).isEqualTo(1 / 3.0);
    }

    @Test
    void a_completion_heard_before_the_answer_took_no_time_after_it() {
        assertThat(sample(0, 0.3, 0.2).afterAcceptance()).isZero();
    }

    @Test
    void it_travels_as_one_line() {
        var latency = new Latency(1, 2, 3, 4);
        var result = new Result(12, 34.5, latency, new Latency(0, 0, 0, 0), latency);
        assertThat(result.toString()).doesNotContain("\n");
        assertThat(Result.parse(result.toString())).isEqualTo(result);
    }
}
