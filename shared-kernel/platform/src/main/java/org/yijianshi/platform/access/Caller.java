package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;
import org.yijianshi.access.Role;

import java.util.Set;

/// Whoever is behind a request, as the token says.
///
/// @param subject staff number, program's name or person reference: the actor in every event
/// @param person the reference under which the person is known, absent for programs
/// @param verification how the issuer knows the person, absent if it does not say
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable String person,
        @Nullable Verification verification) {

    /// Nobody who signed in.
    public static final Caller NOBODY = new Caller("anonymous", Set.of(), null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /// Somebody of whom the issuer says no more.
    public Caller(String subject, Set<Role> roles, @Nullable String person) {
        this(subject, roles, person, null);
    }

    /// Under what name cases know the caller: the person's reference, a channel's own name. Whoever
    /// is neither, is known to none.
    public String identity() {
        return person == null ? (is(Role.CHANNEL) ? subject : "-") : person;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
