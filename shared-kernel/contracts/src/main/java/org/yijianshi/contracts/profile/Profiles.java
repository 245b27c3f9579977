package org.yijianshi.contracts.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every edition of every zone, read and checked once at start.
public final class Profiles {

    private final Map<String, List<Profile>> byZone;

    private Profiles(Map<String, List<Profile>> byZone) {
        this.byZone = byZone;
    }

    /// The profiles shipped, from `profiles/*.yaml`.
    ///
    /// @throws BrokenProfile if any of them is wrong
    public static Profiles load() {
        var all = new ArrayList<Profile>();
        ProfileYaml.shipped().forEach(file -> all.addAll(file.profiles()));
        return of(all);
    }

    static Profiles of(List<Profile> all) {
        var byZone = new TreeMap<String, List<Profile>>();
        for (var profile : all) {
            var zone = byZone.computeIfAbsent(profile.zone(), _ -> new ArrayList<>());
            zone.forEach(other -> refuseClash(profile, other));
            zone.add(profile);
        }
        byZone.values().forEach(zone -> zone.sort(Comparator.comparing(Profile::effectiveFrom)));
        return new Profiles(byZone);
    }

    /// What this zone promises to somebody who submits on this day (of the zone's own date). Empty
    /// where nothing is promised: the zone is unknown, or no edition was in force.
    public Optional<Profile> inForce(String zone, LocalDate day) {
        return editions(zone).stream().filter(p -> p.inForce(day)).findFirst();
    }

    /// The edition a case was submitted under.
    ///
    /// @throws IllegalArgumentException if the zone has no such edition: editions are never removed
    public Profile edition(String edition, String zone) {
        return editions(zone).stream()
                .filter(p -> p.edition().equals(edition))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "zone " + zone + " has no edition " + edition));
    }

    /// Every edition of this zone, oldest first.
    public List<Profile> editions(String zone) {
        return List.copyOf(byZone.getOrDefault(zone, List.of()));
    }

    /// Every zone with a profile.
    public SortedSet<String> zones() {
        return new TreeSet<>(byZone.keySet());
    }

    private static void refuseClash(Profile one, Profile other) {
        if (one.edition().equals(other.edition())) {
            throw new BrokenProfile(one.zone(), "edition " + one.edition() + " appears twice");
        }
        if (one.overlaps(other)) {
            throw new BrokenProfile(
                    one.zone(),
                    "editions " + other.edition() + " and " + one.edition() + " overlap");
        }
    }
}
