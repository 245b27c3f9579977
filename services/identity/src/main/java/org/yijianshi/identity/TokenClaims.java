package org.yijianshi.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.Claims;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// What a token says, by [Claims]. An access token says who calls as far as services must know,
/// which is never a name or a number; the name is in the ID token, for the portal's pages.
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String SCOPE = "scope";
    private static final Set<String> OF_EVERY_TOKEN =
            Set.of(JwtClaimNames.ISS, JwtClaimNames.IAT, JwtClaimNames.EXP);

    private final City city;
    private final PersonReferences references;
    private final Duration verifiedFor;

    TokenClaims(City city, PersonReferences references, Duration verifiedFor) {
        this.city = city;
        this.references = references;
        this.verifiedFor = verifiedFor;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var bearer = Objects.requireNonNull(context.<Authentication>getPrincipal());
        var account = city.account(bearer.getName());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(Claims.TYPE);
            context.getClaims().claims(claims -> access(claims, account, context));
        } else if (account.person() != null
                && context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
            context.getClaims().claim("name", account.person().name());
        }
        context.getClaims().claims(claims -> who(claims, account, bearer));
    }

    private static void access(
            Map<String, Object> claims, Account account, JwtEncodingContext context) {
        claims.keySet().retainAll(OF_EVERY_TOKEN);
        claims.put(JwtClaimNames.JTI, UUID.randomUUID().toString());
        claims.put(JwtClaimNames.AUD, AuthorizationTable.audiencesOf(account.roles()));
        claims.put("client_id", context.getRegisteredClient().getClientId());
        if (!context.getAuthorizedScopes().isEmpty()) {
            claims.put(SCOPE, String.join(" ", context.getAuthorizedScopes())); // RFC 8693 4.2
        }
    }

    private void who(Map<String, Object> claims, Account account, Authentication bearer) {
        claims.put(JwtClaimNames.SUB, account.id());
        claims.put(Claims.ROLES, account.roles().stream().map(Role::name).toList());
        var person = account.person();
        if (person == null) {
            return;
        }
        var reference = references.of("CITIZEN_ID", person.citizenId());
        claims.put(Claims.PERSON, reference);
        var verification = person.verification();
        if (verification != null) {
            var at =
                    signedInAt(
                            bearer,
                            (Instant) Objects.requireNonNull(claims.get(JwtClaimNames.IAT)));
            claims.put(JwtClaimNames.SUB, reference);
            claims.put(Claims.METHODS, List.of(verification.method()));
            claims.put(Claims.LEVEL, verification.level());
            claims.put(Claims.VERIFIED_AT, at.getEpochSecond());
            claims.put(Claims.VERIFIED_UNTIL, at.plus(verifiedFor).getEpochSecond());
        }
    }

    /// In this city people are verified whenever they sign in; a token that is refreshed later
    /// still says when that was.
    private static Instant signedInAt(Authentication bearer, Instant now) {
        return bearer.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(authority -> ((FactorGrantedAuthority) authority).getIssuedAt())
                .min(Instant::compareTo)
                .orElse(now);
    }
}
