package org.yijianshi.kernel;

/// Somebody else was first between a check and the decision that relied on it. Nothing is wrong:
/// checking and deciding again gives the right answer.
public abstract class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Overtaken(String what) {
        super(what);
    }
}
