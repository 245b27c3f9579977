package org.yijianshi.benchmark.load;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// Percentiles in milliseconds, by nearest rank.
public record Latency(double p50, double p95, double p99, double max) {

    /// Of any number of values, in any order; zeros when there are none.
    public static Latency of(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return new Latency(
                rank(sorted, 0.50), rank(sorted, 0.95), rank(sorted, 0.99), rank(sorted, 1));
    }

    private static double rank(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    static Latency parse(String text) {
        var parts = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
        return new Latency(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return p50 + "," + p95 + "," + p99 + "," + max;
    }
}
