package org.yijianshi.portal.page;

import org.yijianshi.contracts.PersonalKind;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Sections of a form as lines that can be read: a field and its value, or its values; groups in
/// lists are numbered.
public final class Sections {

    private Sections() {}

    /// One section.
    public record Section(String name, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }

        /// Whether there is anything to be read in clear.
        public boolean hasMasked() {
            return lines.stream().anyMatch(Line::isMasked);
        }
    }

    /// One field.
    ///
    /// @param pointer where it stands in its section: `/residence`, `/list/1/name`
    /// @param values one, or those of a list
    /// @param kind BOOLEAN, which pages say in words, or TEXT
    public record Line(String pointer, List<String> values, Kind kind) {

        public Line {
            values = List.copyOf(values);
        }

        /// Whether there is more to it than is shown.
        public boolean isMasked() {
            return values.size() == 1 && values.getFirst().contains(PersonalKind.MASK);
        }
    }

    /// How a value is shown.
    public enum Kind {
        BOOLEAN,
        TEXT
    }

    /// Sections by name.
    public static List<Section> of(JsonNode sections) {
        return sections.properties().stream()
                .map(
                        section -> {
                            var lines = new ArrayList<Line>();
                            collect("", section.getValue(), lines);
                            return new Section(section.getKey(), lines);
                        })
                .toList();
    }

    private static void collect(String pointer, JsonNode node, List<Line> lines) {
        if (node.isObject()) {
            node.properties()
                    .forEach(one -> collect(pointer + "/" + one.getKey(), one.getValue(), lines));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int n = 0; n < node.size(); n++) {
                collect(pointer + "/" + n, node.get(n), lines);
            }
        } else if (node.isArray()) {
            lines.add(
                    new Line(
                            pointer,
                            node.valueStream().map(JsonNode::asString).toList(),
                            Kind.TEXT));
        } else {
            var kind = node.isBoolean() ? Kind.BOOLEAN : Kind.TEXT;
            lines.add(new Line(pointer, List.of(node.asString()), kind));
        }
    }
}
