package org.yijianshi.platform.access;

import org.yijianshi.access.Relation;

import java.util.List;
import java.util.Set;

/// How far a caller reaches at one door: given to queries, which answer what lies outside exactly
/// as if it did not exist. A controller takes it as a parameter.
///
/// @param relations what must connect the caller with the thing; one of them suffices
/// @param zones the caller's hall zones, from the register of staff; a city covers its counties
public record Reach(Caller caller, Set<Relation> relations, List<String> zones) {

    public Reach {
        relations = Set.copyOf(relations);
        zones = List.copyOf(zones);
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
