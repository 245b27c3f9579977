package org.yijianshi.benchmark.load;

import java.time.Duration;

/// The part of a stage that is reported. Of a closed stage what was completed in it counts; of an
/// open one what was due in it, however late it was completed.
record Window(boolean open, long from, long to) {

    private static final Duration CUT = Duration.ofSeconds(3);

    static Window of(Stage stage, long started) {
        var length = stage.length().toNanos();
        var cut = Math.min(CUT.toNanos(), length / 4);
        return new Window(stage instanceof Stage.Open, started + cut, started + length);
    }

    boolean reports(Sample sample) {
        return holds(open ? sample.due() : sample.completed());
    }

    boolean holds(long instant) {
        return instant >= from && instant < to;
    }

    double seconds() {
        return (to - from) / 1e9;
    }
}
