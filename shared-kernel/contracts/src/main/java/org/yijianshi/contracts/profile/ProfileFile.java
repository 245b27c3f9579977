package org.yijianshi.contracts.profile;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One city's file: its zones, and editions whose terms hold in each of them unless overridden
/// there. Inheritance is settled here, on the tree, so that a [Profile] is always whole.
record ProfileFile(String file, City city) {

    record City(String city, Map<String, Name> zones, List<Edition> editions) {}

    record Name(String zh, String en) {}

    record Edition(
            String edition,
            String effectiveFrom,
            @Nullable String effectiveTo,
            ObjectNode terms,
            @Nullable Map<String, ObjectNode> overrides) {

        Map<String, ObjectNode> overridden() {
            return overrides == null ? Map.of() : overrides;
        }
    }

    static ProfileFile read(String file, String yaml) {
        try {
            return new ProfileFile(file, ProfileYaml.read(yaml, City.class));
        } catch (JacksonException e) {
            throw new BrokenProfile(file, e);
        }
    }

    /// Every edition in every zone of the city.
    List<Profile> profiles() {
        var all = new ArrayList<Profile>();
        for (var edition : city.editions()) {
            refuseStrangers(edition);
            city.zones().forEach((zone, name) -> all.add(profile(edition, zone, name)));
        }
        return all;
    }

    private void refuseStrangers(Edition edition) {
        for (var zone : edition.overridden().keySet()) {
            if (!city.zones().containsKey(zone)) {
                throw new BrokenProfile(
                        file, "edition " + edition.edition() + " overrides unknown zone " + zone);
            }
        }
        for (var zone : city.zones().keySet()) {
            if (!zone.startsWith(city.city().replaceFirst("00$", ""))) {
                throw new BrokenProfile(file, "zone " + zone + " is not of city " + city.city());
            }
        }
    }

    private Profile profile(Edition edition, String zone, Name name) {
        var terms = edition.terms();
        var override = edition.overridden().get(zone);
        var whole = override == null ? terms.deepCopy() : ProfileYaml.merge(terms, override);
        ProfileYaml.inherit(whole, "items", "otherItems");
        whole.put("edition", edition.edition());
        whole.put("zone", zone);
        whole.put("nameZh", name.zh());
        whole.put("nameEn", name.en());
        whole.put("effectiveFrom", edition.effectiveFrom());
        whole.put("effectiveTo", edition.effectiveTo());
        try {
            return ProfileYaml.bind(whole, Profile.class);
        } catch (JacksonException e) {
            var where = file + ", edition " + edition.edition() + ", zone " + zone;
            throw new BrokenProfile(where, e);
        }
    }
}
