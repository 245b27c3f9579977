package org.yijianshi.simulation;

/// Everything that may go wrong, and how often at most per occasion.
enum Fault {
    CRASH_BEFORE_COMMIT(0.005),
    CRASH_AFTER_COMMIT(0.005),
    /// Somebody else wrote first, or the database is busy.
    COMMIT_FAILED(0.01),
    /// It was committed, and the connection broke before the answer.
    COMMIT_ANSWER_LOST(0.005),
    CRASH_BEFORE_ACKNOWLEDGING(0.005),
    CRASH_BEFORE_SEND(0.003),
    CRASH_AFTER_SEND(0.003),
    CRASH_BEFORE_CURSOR(0.008),
    /// The record is not taken and the sender is told.
    RECORD_DROPPED(0.006),
    /// The record is taken and the sender is told that it was not.
    SEND_ANSWER_LOST(0.006),
    RECORD_DUPLICATED(0.02),
    /// Arrives later than what was sent after it.
    RECORD_DELAYED(0.02),
    RECORD_UNREADABLE(0.002),
    PARTITION_LAGS(0.1),
    /// A consumer starts again from an older offset than the one it had committed.
    OFFSET_REWOUND(0.5),
    MAKER_AWAY(0.05),
    CRASH_AFTER_MAKING(0.01),
    /// Two decisions race: what one looked up the other has changed meanwhile.
    STALE_LOOK(0.05),
    /// A person repeats a request that was answered.
    REQUEST_REPEATED(0.1);

    private final double likelihood;

    Fault(double likelihood) {
        this.likelihood = likelihood;
    }

    double likelihood() {
        return likelihood;
    }
}
