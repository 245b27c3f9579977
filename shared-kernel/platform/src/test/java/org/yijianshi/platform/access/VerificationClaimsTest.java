package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.yijianshi.platform.access.Verification.Level;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a token says about how its bearer was verified.
class VerificationClaimsTest {

    private static final Map<String, Object> GOOD =
            Map.of(
                    "amr",
                    List.of("FACE", "BANK_CARD"),
                    "acr",
                    "HIGH",
                    "verified_at",
                    1_000L,
                    "verified_until",
                    2_000L);

    @Test
    void four_claims_make_a_verification() {
        assertThat(VerificationClaims.in(token(GOOD)))
                .isEqualTo(
                        new Verification(
                                "FACE",
                                Level.HIGH,
                                Instant.ofEpochSecond(1_000),
                                Instant.ofEpochSecond(2_000)));
    }

    static Stream<Map<String, Object>> malformed() {
        return Stream.of(
                Map.of("amr", "FACE"),
                Map.of("amr", List.of()),
                Map.of("amr", List.of(1)),
                Map.of("acr", "L3"),
                Map.of("acr", 3),
                Map.of("verified_at", "2026-11-22T01:00:00Z"),
                Map.of("verified_until", Long.MAX_VALUE),
                Map.of("verified_until", ""));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void one_that_is_malformed_makes_none(Map<String, Object> bad) {
        var claims = new HashMap<>(GOOD);
        claims.putAll(bad);

        assertThat(VerificationClaims.in(token(claims))).isNull();
    }

    @Test
    void one_that_is_absent_makes_none() {
        for (var name : GOOD.keySet()) {
            var claims = new HashMap<>(GOOD);
            claims.remove(name);
            claims.put("sub", "p-1");

            assertThat(VerificationClaims.in(token(claims))).isNull();
        }
    }

    @Test
    void it_holds_from_its_first_instant_until_before_its_last() {
        var verification =
                new Verification("FACE", Level.LOW, Instant.ofEpochSecond(10), Instant.MAX);

        assertThat(verification.covers(Instant.ofEpochSecond(9))).isFalse();
        assertThat(verification.covers(Instant.ofEpochSecond(10))).isTrue();
        assertThat(verification.covers(Instant.MAX)).isFalse();
    }

    private static Jwt token(Map<String, Object> claims) {
        return new Jwt("token", null, null, Map.of("alg", "none"), claims);
    }
}
