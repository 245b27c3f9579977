package org.yijianshi.simulation;

/// The process dies here: no handler of the services may catch it, hence an error.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("crash", null, false, false);
    }
}
