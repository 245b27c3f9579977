package org.yijianshi.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.access.Role;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Verification;
import org.yijianshi.platform.access.Verification.Level;
import org.yijianshi.platform.web.Problem;

import java.time.Instant;
import java.util.Set;

class VerifiedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Verified VERIFIED = new Verified(Level.MEDIUM);

    @Test
    void a_verification_that_holds_goes_with_the_confirmation() {
        var confirmation = VERIFIED.confirmation(caller(verified("FACE", -60, 60)), NOW);

        assertThat(confirmation.person()).isEqualTo("p-1");
        assertThat(confirmation.level()).isEqualTo("HIGH");
        assertThat(confirmation.verifiedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(confirmation.confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void who_was_never_verified_or_no_longer_is_does_not_confirm() {
        assertRefused(null);
        assertRefused(verified("FACE", -60, 0));
        assertRefused(verified("FACE", 31, 60));
        assertRefused(verified("PASSWORD", -60, 60));
    }

    @Test
    void nobody_signs_before_being_verified_though_clocks_differ() {
        var confirmation = VERIFIED.confirmation(caller(verified("E_ID", 30, 60)), NOW);

        assertThat(confirmation.confirmedAt()).isEqualTo(confirmation.verifiedAt());
    }

    @Test
    void an_issuer_that_is_hardly_sure_is_not_sure_enough_for_a_signature() {
        assertThat(refusal(verified("FACE", Level.LOW, -60, 60)))
                .isEqualTo("verification-too-weak");
        assertThat(
                        VERIFIED.confirmation(caller(verified("FACE", Level.MEDIUM, -60, 60)), NOW)
                                .level())
                .isEqualTo("MEDIUM");
    }

    private static void assertRefused(@Nullable Verification verification) {
        assertThat(refusal(verification)).isEqualTo("verification-needed");
    }

    private static String refusal(@Nullable Verification verification) {
        return catchThrowableOfType(
                        Problem.class, () -> VERIFIED.confirmation(caller(verification), NOW))
                .slug();
    }

    private static Caller caller(@Nullable Verification verification) {
        return new Caller("p-1", Set.of(Role.APPLICANT), "p-1", verification);
    }

    private static Verification verified(String method, int from, int until) {
        return verified(method, Level.HIGH, from, until);
    }

    private static Verification verified(String method, Level level, int from, int until) {
        return new Verification(method, level, NOW.plusSeconds(from), NOW.plusSeconds(until));
    }
}
