package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.yijianshi.access.Claims;
import org.yijianshi.access.Role;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who calls: from the token that was verified, from nothing else a request may say.
final class Callers {

    private Callers() {}

    static Caller current() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? of(token.getToken())
                : Caller.NOBODY;
    }

    static JwtAuthenticationToken signedIn(Jwt jwt) {
        return new JwtAuthenticationToken(jwt, authorities(jwt));
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    private static Caller of(Jwt jwt) {
        var roles =
                roles(jwt).stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
        return new Caller(
                String.valueOf(jwt.getSubject()),
                roles,
                text(jwt, Claims.PERSON),
                VerificationClaims.in(jwt));
    }

    private static Collection<GrantedAuthority> authorities(Jwt jwt) {
        return roles(jwt).stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(authority(role)))
                .toList();
    }

    /// A claim of another form gives no role.
    private static List<String> roles(Jwt jwt) {
        return jwt.getClaims().get(Claims.ROLES) instanceof Collection<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable String text(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof String text && !text.isBlank() ? text : null;
    }
}
