package org.yijianshi.platform.access;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.yijianshi.access.Claims;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Predicate;

/// Reads access tokens (RFC 9068): signed by the issuer's keys with an algorithm of the list, of
/// the right type, from the right issuer, for this service, and valid for ten minutes at most
/// however long its issuer would have it.
final class TokenDecoder implements JwtDecoder {

    private final IssuerKeys keys;
    private final NimbusJwtDecoder decoder;

    TokenDecoder(String issuer, String keys, String audience) {
        this.keys = new IssuerKeys(keys);
        this.decoder =
                NimbusJwtDecoder.withJwkSource(this.keys.source())
                        .jwsAlgorithms(
                                algorithms ->
                                        Claims.ALGORITHMS.forEach(
                                                name ->
                                                        algorithms.add(
                                                                SignatureAlgorithm.valueOf(name))))
                        .jwtProcessorCustomizer(
                                read -> {
                                    // the type is checked below: an access token's, not another's
                                    read.setJWSTypeVerifier((_, _) -> {});
                                    read.setJWTClaimsSetVerifier(everythingIsThere());
                                })
                        .build();
        decoder.setJwtValidator(rules(issuer, audience));
    }

    /// On the claims as they came: Spring makes up for some that are absent.
    private static DefaultJWTClaimsVerifier<SecurityContext> everythingIsThere() {
        return new DefaultJWTClaimsVerifier<>(null, Set.of("iss", "sub", "aud", "iat", "exp"));
    }

    private static OAuth2TokenValidator<Jwt> rules(String issuer, String audience) {
        var clock = InstantSource.system();
        var time = new JwtTimestampValidator(Claims.SKEW);
        time.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator(Claims.TYPE),
                time,
                new JwtIssuerValidator(issuer),
                rule(
                        "audience",
                        jwt -> jwt.getAudience() != null && jwt.getAudience().contains(audience)),
                rule("subject", jwt -> jwt.getSubject() != null && !jwt.getSubject().isBlank()),
                rule("lifetime", jwt -> isShortLived(jwt, clock)));
    }

    private static boolean isShortLived(Jwt jwt, InstantSource time) {
        var from = jwt.getIssuedAt();
        var until = jwt.getExpiresAt();
        return from != null
                && until != null
                && !from.isAfter(time.instant().plus(Claims.SKEW))
                && Duration.between(from, until).compareTo(Claims.LONGEST) <= 0;
    }

    private static OAuth2TokenValidator<Jwt> rule(String name, Predicate<Jwt> holds) {
        var failure =
                OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", name, null));
        return jwt -> holds.test(jwt) ? OAuth2TokenValidatorResult.success() : failure;
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException unreachable) {
            if (keys.areKnownIn(unreachable)) {
                throw new BadJwtException("signed by no key of the issuer");
            }
            throw new IssuerAway(unreachable);
        }
    }
}
