package org.yijianshi.journey;

import org.yijianshi.contracts.form.SectionSchema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/// Forms with text in every field that takes any text which would be a picture, or a script, if it
/// were not shown as text; and with characters that not every computer knows.
final class StrangeText {

    /// One that few fonts have, and one beyond the first 65536.
    static final String RARE = "䶮𠮷";

    static final String RARE_NAME = "阿卜杜拉·𠮷䶮";
    static final String HOSTILE = "\"><img src=x onerror=alert(1)>" + RARE;

    private static final String ANY_LINE =
            SectionSchema.of("address").at("/properties/detail/pattern").asString();

    /// Made when a form is brought in.
    private static final Set<String> MADE_LAST =
            Set.of("commitments", "verifications", "signatures");

    /// What becomes the name on the licence, and what is chosen from a list.
    private static final Set<String> OF_THE_LICENCE =
            Set.of("region", "tradeName", "industry", "organisationForm", "text");

    private static final String NAME = "name";

    private StrangeText() {}

    /// The form with such text wherever its schema takes any.
    static ObjectNode in(ObjectNode form) {
        var sections = (ObjectNode) form.path("sections");
        for (var section : sections.properties()) {
            if (!MADE_LAST.contains(section.getKey())) {
                fill(section.getValue(), SectionSchema.of(section.getKey()));
            }
        }
        Forms.section(form, NAME).put("tradeName", RARE);
        ((ObjectNode) form.at("/sections/employees/list/0")).put(NAME, RARE_NAME);
        return form;
    }

    private static void fill(JsonNode node, JsonNode schema) {
        switch (node) {
            case ObjectNode object ->
                    schema.path("properties")
                            .properties()
                            .forEach(one -> fill(object, one.getKey(), one.getValue()));
            case ArrayNode array -> array.forEach(row -> fill(row, schema.path("items")));
            case JsonNode _ -> {}
        }
    }

    private static void fill(ObjectNode object, String field, JsonNode schema) {
        var value = object.path(field);
        var ofAPerson = field.equals(NAME) && object.has("idNumber");
        if (value.isString()
                && schema.path("pattern").asString("").equals(ANY_LINE)
                && !OF_THE_LICENCE.contains(field)
                && !ofAPerson) {
            object.put(field, upTo(schema.path("maxLength").asInt()));
        } else {
            fill(value, schema);
        }
    }

    private static String upTo(int longest) {
        var length = Math.min(longest, HOSTILE.codePointCount(0, HOSTILE.length()));
        return HOSTILE.substring(0, HOSTILE.offsetByCodePoints(0, length));
    }
}
