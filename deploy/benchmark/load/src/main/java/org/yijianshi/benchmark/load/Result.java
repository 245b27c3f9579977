package org.yijianshi.benchmark.load;

import java.util.List;

/// What a stage came to.
///
/// @param cases all that were done, also those outside the window that is reported
/// @param casesPerSecond completions inside the window
/// @param total from sending (in an open stage: from the scheduled arrival) to completion
/// @param accepted from sending to the answer
/// @param through from the answer to completion
public record Result(
        long cases, double casesPerSecond, Latency total, Latency accepted, Latency through) {

    /// The first seconds of a stage are not reported.
    static Result of(Stage stage, long started, List<Sample> samples) {
        var window = Window.of(stage, started);
        var reported = samples.stream().filter(window::reports).toList();
        var completed = samples.stream().filter(s -> window.holds(s.completed())).count();
        return new Result(
                samples.size(),
                completed / window.seconds(),
                Latency.of(reported.stream().mapToDouble(Sample::total)),
                Latency.of(reported.stream().mapToDouble(Sample::untilAccepted)),
                Latency.of(reported.stream().mapToDouble(Sample::afterAcceptance)));
    }

    /// Reads what `toString` writes.
    public static Result parse(String line) {
        var parts = List.of(line.split(" ", -1));
        return new Result(
                Long.parseLong(parts.get(0)),
                Double.parseDouble(parts.get(1)),
                Latency.parse(parts.get(2)),
                Latency.parse(parts.get(3)),
                Latency.parse(parts.get(4)));
    }

    @Override
    public String toString() {
        return cases + " " + casesPerSecond + " " + total + " " + accepted + " " + through;
    }
}
