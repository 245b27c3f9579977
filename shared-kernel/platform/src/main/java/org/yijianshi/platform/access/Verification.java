package org.yijianshi.platform.access;

import java.time.Instant;

/// How the issuer of a token made sure who the bearer is (实名核验). Nobody declares it of themselves.
///
/// @param method the first of the token's methods, `FACE` for example
public record Verification(String method, Level level, Instant at, Instant until) {

    /// How sure the issuer is.
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /// Whether it may be relied on at an instant.
    public boolean covers(Instant when) {
        return !when.isBefore(at) && when.isBefore(until);
    }
}
