package org.yijianshi.benchmark.load;

/// One case, in instants of `System.nanoTime`.
///
/// @param due when it should have been sent: in an open stage the scheduled arrival, however late
///   the sender was
record Sample(long due, long accepted, long completed) {

    double total() {
        return (completed - due) / 1e6;
    }

    double untilAccepted() {
        return (accepted - due) / 1e6;
    }

    /// Zero where the completion was heard before the answer.
    double afterAcceptance() {
        return Math.max(0, (completed - accepted) / 1e6);
    }
}
