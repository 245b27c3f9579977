package org.yijianshi.benchmark.load;

/// When the arrivals of an open stage are due: evenly, from its beginning, none at its end.
record Schedule(long started, double perSecond, long nanos) {

    static Schedule of(Stage.Open stage, long started) {
        return new Schedule(started, stage.perSecond(), stage.length().toNanos());
    }

    long arrivals() {
        return (long) Math.ceil(nanos * perSecond / 1e9 - 1e-9);
    }

    /// The instant of the arrival with this place, counted from zero.
    long due(long place) {
        return started + Math.round(place * 1e9 / perSecond);
    }
}
