package org.yijianshi.access;

import java.time.Duration;
import java.util.List;

/// What a token says (RFC 9068, `at+jwt`), by the names that issuer and services agree on. A token
/// holds nothing personal: a person is a reference, see [PersonReferences].
public final class Claims {

    /// The type of an access token, RFC 9068 2.1.
    public static final String TYPE = "at+jwt";

    /// The roles of the bearer: an array of the names in [Role].
    public static final String ROLES = "roles";

    /// Which person the bearer is, as [PersonReferences] makes it. Staff carry it too: nobody
    /// decides on an application of their own.
    public static final String PERSON = "person";

    /// How the person was verified (OpenID Connect `amr`): `FACE`, `BANK_CARD`, `E_ID`.
    public static final String METHODS = "amr";

    /// The level of the verification (OpenID Connect `acr`): `LOW`, `MEDIUM` or `HIGH`, as in the
    /// form.
    public static final String LEVEL = "acr";

    /// When the person was verified, seconds since the epoch.
    public static final String VERIFIED_AT = "verified_at";

    /// Until when that verification may be relied on, seconds since the epoch.
    public static final String VERIFIED_UNTIL = "verified_until";

    /// No token is valid for longer, whatever its issuer says.
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /// What two clocks may differ by.
    public static final Duration SKEW = Duration.ofSeconds(30);

    /// The algorithms that may sign a token: none that shares a secret, and never `none`.
    public static final List<String> ALGORITHMS = List.of("RS256", "PS256", "ES256");

    private Claims() {}
}
