package org.yijianshi.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

class LatencyTest {

    @Test
    void percentiles_are_values_that_occurred() {
        var hundred = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i);
        assertThat(Latency.of(hundred)).isEqualTo(new Latency(50, 95, 99, 100));
        assertThat(Latency.of(DoubleStream.of(3, 1, 2))).isEqualTo(new Latency(2, 3, 3, 3));
        assertThat(Latency.of(DoubleStream.of(7))).isEqualTo(new Latency(7, 7, 7, 7));
        assertThat(Latency.of(DoubleStream.empty())).isEqualTo(new Latency(0, 0, 0, 0));
    }

    @Test
    void they_travel_as_text() {
        var latency = new Latency(1.5, 2, 1e7, 0.25);
        assertThat(Latency.parse(latency.toString())).isEqualTo(latency);
    }
}
