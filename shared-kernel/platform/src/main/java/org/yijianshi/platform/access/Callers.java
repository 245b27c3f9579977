package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.yijianshi.access.Claims;
import org.yijianshi.access.Role;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who calls: from the token that was verified, from nothing else a request may say.
final class Callers {

    private Callers() {}

    static Caller current() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Caller caller
                ? caller
                : Caller.NOBODY;
    }

    /// The token is read once; whoever asks later during the request is given what was read.
    static JwtAuthenticationToken signedIn(Jwt jwt) {
        var caller =
                new Caller(
                        String.valueOf(jwt.getSubject()),
                        roles(jwt),
                        text(jwt, Claims.PERSON),
                        VerificationClaims.in(jwt));
        var authorities =
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(authority(role)))
                        .toList();
        return new JwtAuthenticationToken(jwt, caller, authorities);
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /// A claim of another form gives no role, and neither does a role that we do not know.
    private static Set<Role> roles(Jwt jwt) {
        return jwt.getClaims().get(Claims.ROLES) instanceof Collection<?> roles
                ? roles.stream()
                        .map(role -> Role.of(String.valueOf(role)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static @Nullable String text(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
