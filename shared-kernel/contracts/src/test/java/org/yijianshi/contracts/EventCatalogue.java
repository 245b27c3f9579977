package org.yijianshi.contracts;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes `docs/events.md` from what is published, so that the page cannot tell anything else.
final class EventCatalogue {

    static final String COMMAND = "mvn -pl shared-kernel/contracts -am test -Devents.write=true";

    private static final String RESOURCES = "../shared-kernel/contracts/src/main/resources/";

    private EventCatalogue() {}

    static String markdown() {
        var topics =
                Published.types()
                        .collect(
                                Collectors.groupingBy(
                                        Published::topic, LinkedHashMap::new, Collectors.toList()));
        return introduction()
                + topics.entrySet().stream()
                        .map(EventCatalogue::section)
                        .collect(Collectors.joining());
    }

    private static String introduction() {
        return """
            # Events

            <!-- Generated from shared-kernel/contracts; to write it again: %s -->

            What the services say to each other over Kafka, by topic. Every message about a case also has
            `caseId`, which is the key of its record, and `at`, the business time of the fact; `?` marks a
            field that may be absent. Each type links to its schema, each meaning to a sample. Headers,
            senders and receivers: [asyncapi.yaml](%sasyncapi.yaml).

            Adding an optional field is no new version; anything else is a new type beside the old one.
            "Sealed" fields are ciphertext that one recipient can open.
            """
                .formatted(COMMAND, RESOURCES);
    }

    private static String section(Map.Entry<String, List<String>> topic) {
        return """

        ## `%s`

        %s

        | Type | Meaning | Fields | Personal data |
        |---|---|---|---|
        %s
        """
                .formatted(
                        topic.getKey(),
                        about(topic.getKey()),
                        topic.getValue().stream()
                                .map(EventCatalogue::row)
                                .collect(Collectors.joining("\n")));
    }

    private static String about(String topic) {
        return Published.asyncApi()
                .path("channels")
                .valueStream()
                .filter(c -> c.path("address").asString().equals(topic))
                .map(c -> c.path("description").asString())
                .collect(Collectors.joining());
    }

    private static String row(String type) {
        var schema = Published.schema(type);
        return "| [`%s`](%sschemas/messages/%s.json) | %s [sample](%ssamples/%s.json) | %s | %s |"
                .formatted(
                        type,
                        RESOURCES,
                        type,
                        schema.path("description").asString(),
                        RESOURCES,
                        type,
                        fields(schema),
                        personalData(schema));
    }

    private static String fields(JsonNode schema) {
        return schema.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(f -> !f.equals("caseId") && !f.equals("at"))
                .map(f -> isRequired(schema, f) ? "`" + f + "`" : "`" + f + "`?")
                .collect(Collectors.joining(", "));
    }

    private static String personalData(JsonNode schema) {
        var sealed =
                schema.path("properties")
                        .propertyStream()
                        .filter(p -> Published.isSealed(p.getValue()))
                        .map(p -> "`" + p.getKey() + "`")
                        .collect(Collectors.joining(", "));
        return sealed.isEmpty() ? "none" : "sealed: " + sealed;
    }

    private static boolean isRequired(JsonNode schema, String field) {
        return schema.path("required").valueStream().anyMatch(r -> r.asString().equals(field));
    }
}
