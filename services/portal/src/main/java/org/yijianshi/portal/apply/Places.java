package org.yijianshi.portal.apply;

import org.yijianshi.contracts.form.SectionSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.util.List;

/// The places that some sections of a form have by their schemas. What a browser sends names places
/// as well, and may name any: no other is looked at.
///
/// @param sections by name
record Places(List<String> sections) {

    Places {
        sections = List.copyOf(sections);
    }

    boolean isList(String pointer) {
        return is("array", pointer);
    }

    /// Whether fields stand there: a section, a row, a person.
    boolean isGroup(String pointer) {
        return is("object", pointer);
    }

    private boolean is(String type, String pointer) {
        return schema(pointer).path("type").asString("").equals(type);
    }

    /// What may stand in a place; nothing where there is none.
    JsonNode schema(String pointer) {
        var steps = List.of(pointer.split("/", -1));
        if (steps.size() < 2 || !steps.getFirst().isEmpty() || !sections.contains(steps.get(1))) {
            return MissingNode.getInstance();
        }
        var schema = SectionSchema.of(steps.get(1));
        for (var step : steps.subList(2, steps.size())) {
            schema =
                    step.matches("[0-9]{1,4}")
                            ? schema.path("items")
                            : schema.path("properties").path(step);
        }
        return schema;
    }
}
