package org.yijianshi.portal.apply;

import org.yijianshi.portal.call.Option;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The people of a form, so that nobody is typed twice: who is in one place is chosen in the next.
///
/// @param sections of the form, by name
record People(ObjectNode sections) {

    /// What the input beside a person is called that chooses somebody who is known.
    static final String SAME = "#same";

    private static final Pattern PLACE = Pattern.compile("(/[A-Za-z0-9-]{1,64}){1,8}");

    private static final List<String> COPIED = List.of("name", "idType", "idNumber", "mobile");

    /// Everybody who has a name and a number, once, by where they stand: `/applicant`.
    List<Option> known() {
        var found = new LinkedHashMap<String, Option>();
        for (var section : sections.properties()) {
            collect("/" + section.getKey(), section.getValue(), found);
        }
        return List.copyOf(found.values());
    }

    private static void collect(String pointer, JsonNode node, Map<String, Option> found) {
        if (node.isObject()) {
            var name = node.path("name").asString("");
            var number = node.path("idNumber").asString("");
            if (!name.isEmpty() && !number.isEmpty()) {
                found.putIfAbsent(name + " " + number, Option.of(pointer, name));
            }
            node.properties()
                    .forEach(one -> collect(pointer + "/" + one.getKey(), one.getValue(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), found);
            }
        }
    }

    /// Writes whoever was chosen where they were chosen. What was typed beside that gives way.
    void fill(Map<String, List<String>> sent, Places places) {
        sent.forEach(
                (name, values) -> {
                    if (name.endsWith(SAME) && PLACE.matcher(values.getFirst()).matches()) {
                        var place = name.substring(0, name.length() - SAME.length());
                        fill(place, sections.at(values.getFirst()), places);
                    }
                });
    }

    private void fill(String pointer, JsonNode person, Places places) {
        if (!places.isGroup(pointer)) {
            return;
        }
        var last = pointer.substring(pointer.lastIndexOf('/') + 1);
        var above = sections.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var place = sections.at(pointer);
        if (!(place instanceof ObjectNode) && above instanceof ObjectNode group) {
            place = group.putObject(last);
        }
        if (place instanceof ObjectNode target && person.isObject()) {
            var properties = places.schema(pointer).path("properties");
            COPIED.stream()
                    .filter(properties::has)
                    .filter(person::has)
                    .forEach(field -> target.set(field, person.get(field)));
        }
    }
}
