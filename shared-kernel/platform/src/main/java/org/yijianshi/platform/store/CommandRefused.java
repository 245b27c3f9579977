package org.yijianshi.platform.store;

import org.yijianshi.kernel.Refusal;

/// A refusal on its way out of an aggregate's shell. No stack trace: it is an answer, not a
/// failure.
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.slug(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
