package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.yijianshi.access.Claims;
import org.yijianshi.platform.access.Verification.Level;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/// Reads the four claims about the bearer's verification: all of them, or there was none.
final class VerificationClaims {

    private VerificationClaims() {}

    static @Nullable Verification in(Jwt jwt) {
        var method = method(jwt.getClaims().get(Claims.METHODS));
        var level = level(jwt.getClaims().get(Claims.LEVEL));
        var at = instant(jwt.getClaims().get(Claims.VERIFIED_AT));
        var until = instant(jwt.getClaims().get(Claims.VERIFIED_UNTIL));
        return method == null || level == null || at == null || until == null
                ? null
                : new Verification(method, level, at, until);
    }

    private static @Nullable String method(@Nullable Object methods) {
        return methods instanceof Collection<?> several
                        && !several.isEmpty()
                        && several.iterator().next() instanceof String first
                        && !first.isBlank()
                ? first
                : null;
    }

    private static @Nullable Level level(@Nullable Object level) {
        return Arrays.stream(Level.values())
                .filter(known -> known.name().equals(level))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Object seconds) {
        try {
            return seconds instanceof Number number
                    ? Instant.ofEpochSecond(number.longValue())
                    : null;
        } catch (DateTimeException beyondAllTime) {
            return null;
        }
    }
}
