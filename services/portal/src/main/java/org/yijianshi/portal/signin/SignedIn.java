package org.yijianshi.portal.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.yijianshi.access.Role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// Who is looking.
///
/// @param name as the issuer says it, for the head of the page
/// @param account as the services know it; of the staff, the staff number
public record SignedIn(String name, String account, Set<Role> roles) {

    /// Absent for a stranger.
    public static @Nullable SignedIn now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
            var name = user.getFullName();
            return new SignedIn(
                    name == null ? authentication.getName() : name,
                    Objects.requireNonNull(user.getSubject()),
                    roles(authentication));
        }
        return null;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    private static Set<Role> roles(Authentication authentication) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(
                        role ->
                                authentication.getAuthorities().stream()
                                        .anyMatch(
                                                one ->
                                                        ("ROLE_" + role.name())
                                                                .equals(one.getAuthority())))
                .forEach(roles::add);
        return roles;
    }
}
