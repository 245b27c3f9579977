package org.yijianshi.portal.signin;

/// Somebody has been signed in for too long, or elsewhere has signed out.
public final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignedOut() {
        super("signed out", null, false, false);
    }
}
