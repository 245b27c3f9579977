package org.yijianshi.casefile.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yijianshi.access.Claims;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Verifications;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Verification;
import org.yijianshi.platform.access.Verification.Level;
import org.yijianshi.platform.web.Problem;

import java.time.Instant;
import java.util.Arrays;

/// Whether the issuer's word about who somebody is will do for a signature.
@Component
class Verified {

    private final Level least;

    Verified(@Value("${yijianshi.access.least-level}") Level least) {
        this.least = least;
    }

    /// The caller's confirmation at an instant. The issuer's clock may be a little ahead of ours:
    /// nobody signs before being verified.
    ///
    /// @throws Problem if the issuer does not vouch for the caller at that instant, is not sure
    ///   enough, or is so in a way that the form has no word for
    Confirmation confirmation(Caller caller, Instant at) {
        var verification = caller.verification();
        if (verification == null || !isKnown(verification.method())) {
            throw Problem.conflict("verification-needed");
        }
        var signedAt = laterWithinSkew(at, verification.at());
        if (!verification.covers(signedAt)) {
            throw Problem.conflict("verification-needed");
        }
        if (verification.level().compareTo(least) < 0) {
            throw Problem.conflict("verification-too-weak");
        }
        return confirmation(caller.identity(), verification, signedAt);
    }

    private static Confirmation confirmation(String person, Verification known, Instant signedAt) {
        return new Confirmation(
                person, known.method(), known.level().name(), known.at(), known.until(), signedAt);
    }

    private static Instant laterWithinSkew(Instant at, Instant verifiedAt) {
        return verifiedAt.isAfter(at) && !verifiedAt.isAfter(at.plus(Claims.SKEW))
                ? verifiedAt
                : at;
    }

    private static boolean isKnown(String method) {
        return Arrays.stream(Verifications.Method.values())
                .anyMatch(known -> known.name().equals(method));
    }
}
