package org.yijianshi.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One row of the table: a door, and for each role that may pass what must connect it with the
/// thing behind. A role that is not named may not pass.
///
/// @param path as Spring writes it, with the variables' names
/// @param isPublic whether nobody has to sign in
public record Endpoint(
        ServiceKind services,
        String method,
        String path,
        boolean isPublic,
        Map<Role, Relation> relations) {

    public Endpoint {
        relations = relations.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(relations));
    }

    /// The door as a key: method and path.
    public String door() {
        return method + " " + path;
    }

    public Set<Role> roles() {
        return relations.keySet();
    }

    /// What must connect a role with the thing; empty if the role may not pass at all.
    public Optional<Relation> relationOf(Role role) {
        return Optional.ofNullable(relations.get(role));
    }

    /// Whether this is the row of a door.
    public boolean isOf(String method, String path) {
        return this.method.equals(method) && this.path.equals(path);
    }
}
