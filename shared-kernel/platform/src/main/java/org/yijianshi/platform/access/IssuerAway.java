package org.yijianshi.platform.access;

import org.springframework.security.core.AuthenticationException;

/// The issuer's keys cannot be fetched: the token may be good, and nobody can tell.
final class IssuerAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("the issuer does not answer", cause);
    }
}
