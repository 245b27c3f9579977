package org.yijianshi.portal.officer;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Sections of a form as lines that can be read: a field and its value, rows numbered.
final class Sections {

    private Sections() {}

    /// One section.
    record Section(String name, List<Line> lines) {}

    /// One value.
    ///
    /// @param field where it stands in the section: `residence`, `2/name`
    record Line(String field, String value) {}

    static List<Section> of(JsonNode sections) {
        var all = new ArrayList<Section>();
        sections.properties()
                .forEach(
                        section -> {
                            var lines = new ArrayList<Line>();
                            collect("", section.getValue(), lines);
                            all.add(new Section(section.getKey(), List.copyOf(lines)));
                        });
        return List.copyOf(all);
    }

    private static void collect(String field, JsonNode node, List<Line> lines) {
        if (node.isObject()) {
            node.properties()
                    .forEach(one -> collect(below(field, one.getKey()), one.getValue(), lines));
        } else if (node.isArray()) {
            for (int n = 0; n < node.size(); n++) {
                collect(below(field, Integer.toString(n + 1)), node.get(n), lines);
            }
        } else {
            lines.add(new Line(field, node.asString()));
        }
    }

    private static String below(String field, String name) {
        return field.isEmpty() ? name : field + "/" + name;
    }
}
