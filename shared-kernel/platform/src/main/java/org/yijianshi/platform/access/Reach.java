package org.yijianshi.platform.access;

import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// How far a caller reaches at one door: given to queries, which answer what lies outside exactly
/// as if it did not exist. A controller takes it as a parameter.
///
/// @param relations what must connect the caller with the thing; one of them suffices
/// @param zones the caller's hall zones, from the register of staff; a city covers its counties
/// @param roles which of the caller's roles pass this door, each with its own relation
public record Reach(
        Caller caller, Set<Relation> relations, List<String> zones, Map<Role, Relation> roles) {

    public Reach {
        relations = Set.copyOf(relations);
        zones = List.copyOf(zones);
        roles = Map.copyOf(roles);
    }

    /// Where it does not matter which role it is.
    public Reach(Caller caller, Set<Relation> relations, List<String> zones) {
        this(caller, relations, zones, Map.of());
    }

    /// What these roles give together.
    Reach(Caller caller, Map<Role, Relation> roles, List<String> zones) {
        this(caller, Set.copyOf(roles.values()), zones, roles);
    }

    /// Everything there is, for code of ours that no request stands behind.
    public static Reach everything() {
        return new Reach(Caller.NOBODY, Set.of(Relation.ANY), List.of());
    }

    public boolean isEverything() {
        return relations.contains(Relation.ANY);
    }

    public boolean asks(Relation relation) {
        return relations.contains(relation);
    }

    /// In which capacity the caller reaches a thing: the first role that does so by itself.
    public Optional<Role> roleThat(Predicate<Reach> reaches) {
        return roles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(role -> reaches.test(new Reach(caller, Map.ofEntries(role), zones)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether a zone is the caller's.
    public boolean covers(String zone) {
        return zones.stream().anyMatch(own -> zone.startsWith(prefix(own)));
    }

    /// The caller's zones for SQL's `like any (?)`: a city's `4104%`, a county's `410402%`.
    public String[] zonePatterns() {
        return zones.stream().map(own -> prefix(own) + "%").toArray(String[]::new);
    }

    private static String prefix(String zone) {
        var prefix = zone;
        while (prefix.length() > 2 && prefix.length() <= 6 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }
}
