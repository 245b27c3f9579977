package org.yijianshi.contracts.profile;

/// The profiles shipped are wrong. A service does not start with a promise it cannot read.
public final class BrokenProfile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenProfile(String where, String what) {
        super(where + ": " + what);
    }

    BrokenProfile(String where, Exception cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}
