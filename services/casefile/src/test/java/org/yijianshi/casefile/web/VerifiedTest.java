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

    @Test
    void a_verification_that_holds_goes_with_the_confirmation() {
        var confirmation = Verified.confirmation(caller(verified("FACE", -60, 60)), NOW);

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
        var confirmation = Verified.confirmation(caller(verified("E_ID", 30, 60)), NOW);

        assertThat(confirmation.confirmedAt()).isEqualTo(confirmation.verifiedAt());
    }

    private static void assertRefused(@Nullable Verification verification) {
        var problem =
                catchThrowableOfType(
                        Problem.class, () -> Verified.confirmation(caller(verification), NOW));
        assertThat(problem.slug()).isEqualTo("verification-needed");
    }

    private static Caller caller(@Nullable Verification verification) {
        return new Caller("p-1", Set.of(Role.APPLICANT), "p-1", verification);
    }

    private static Verification verified(String method, int from, int until) {
        return new Verification(method, Level.HIGH, NOW.plusSeconds(from), NOW.plusSeconds(until));
    }
}
