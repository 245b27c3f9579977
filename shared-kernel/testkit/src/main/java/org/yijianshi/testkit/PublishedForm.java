package org.yijianshi.testkit;

import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A published example form, changed here and there as an applicant would change it: the tests of
/// every service start from what is published, so that the examples keep working for all of them.
public final class PublishedForm {

    /// Every published example, by name.
    public static final List<String> NAMES =
            List.of("natural-person-llc", "corporate-shareholder-llc", "zhumadian-llc");

    private static final Path EXAMPLES = Path.of("../../deploy/all-in-one/examples");
    private static final Pattern HYPHEN = Pattern.compile("-(.)");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .build();

    private final ObjectNode document;

    private PublishedForm(ObjectNode document) {
        this.document = document;
    }

    /// A fresh copy of an example.
    public static PublishedForm named(String name) {
        var file = EXAMPLES.resolve(name + ".json").toFile();
        return new PublishedForm((ObjectNode) JSON.readTree(file));
    }

    /// A form that is an example no more.
    public static PublishedForm of(ObjectNode document) {
        return new PublishedForm(document);
    }

    /// JSON to put into a form; strings may stand in single quotes.
    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /// Sets what a pointer points to; a field may be new, and an element may be the next of its
    /// list.
    public PublishedForm with(String pointer, Object value) {
        var at = JsonPointer.compile(pointer);
        var node = JSON.<JsonNode>valueToTree(value);
        switch (document.at(at.head())) {
            case ObjectNode parent -> parent.set(at.last().getMatchingProperty(), node);
            case ArrayNode parent when at.last().getMatchingIndex() == parent.size() ->
                    parent.add(node);
            case ArrayNode parent -> parent.set(at.last().getMatchingIndex(), node);
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    /// Removes what a pointer points to.
    public PublishedForm without(String pointer) {
        var at = JsonPointer.compile(pointer);
        switch (document.at(at.head())) {
            case ObjectNode parent -> parent.remove(at.last().getMatchingProperty());
            case ArrayNode parent -> parent.remove(at.last().getMatchingIndex());
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    /// The code of the hall zone the form is for.
    public String zone() {
        return document.get("zone").stringValue();
    }

    /// The form itself; whoever changes it changes this.
    public ObjectNode document() {
        return document;
    }

    /// The sections as a department reads them.
    ///
    /// @param view a record with a component for each section it sees, named in camel case
    public <F> F sections(Class<F> view) {
        var named = JSON.createObjectNode();
        document.get("sections")
                .properties()
                .forEach(section -> named.set(camelCase(section.getKey()), section.getValue()));
        return JSON.treeToValue(named, view);
    }

    private static String camelCase(String section) {
        return HYPHEN.matcher(section).replaceAll(at -> at.group(1).toUpperCase(Locale.ROOT));
    }
}
