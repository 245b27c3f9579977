package org.yijianshi.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The schemas and samples as a foreign reader sees them, without our records.
final class Published {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final String BASE = "https://yijianshi.org/schemas/";
    private static final String DEFINITION = "#/$defs/";
    private static final JsonNode VALUES = resource("/schemas/message-values.json");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaIdResolvers(
                                            ids -> ids.mapPrefix(BASE, "classpath:schemas/"))
                                    .schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build()));

    private Published() {}

    static Stream<String> types() {
        return Stream.concat(
                MessageTypes.all().keySet().stream(),
                ReconciliationJson.all().keySet().stream().sorted(Comparator.reverseOrder()));
    }

    static ObjectNode schema(String type) {
        return (ObjectNode) resource("/schemas/messages/" + type + ".json");
    }

    static ObjectNode sample(String type) {
        return (ObjectNode) resource("/samples/" + type + ".json");
    }

    static List<Error> violations(String type, JsonNode message) {
        var location = SchemaLocation.of(BASE + "messages/" + type + ".json");
        return SCHEMAS.getSchema(location).validate(message);
    }

    static List<Error> violationsOfSchemaItself(JsonNode schema) {
        var location = SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());
        return SCHEMAS.getSchema(location).validate(schema);
    }

    static JsonNode asyncApi() {
        return resource(YAML, "/asyncapi.yaml");
    }

    static Class<?> record(String type) {
        return isReconciliation(type)
                ? Objects.requireNonNull(ReconciliationJson.all().get(type))
                : MessageTypes.classOf(type).orElseThrow();
    }

    static JsonNode readAndWritten(String type, JsonNode message) {
        var bytes = JSON.writeValueAsBytes(message);
        return JSON.readTree(
                isReconciliation(type)
                        ? ReconciliationJson.write(
                                ReconciliationJson.read(type, bytes).orElseThrow())
                        : MessageJson.write(MessageJson.read(type, bytes)));
    }

    /// Whether it is about what was said rather than about a case.
    static boolean isReconciliation(String type) {
        return ReconciliationJson.all().containsKey(type);
    }

    /// Where messages of this type travel; orders on one topic for each item.
    static String topic(String type) {
        var message = record(type);
        if (isReconciliation(type)) {
            return message == ReconciliationMessage.StatementIssued.class
                    ? Topics.STATEMENTS
                    : Topics.RESEND_REQUESTS;
        }
        if (CaseMessage.class.isAssignableFrom(message)) {
            return Topics.CASE_EVENTS;
        }
        if (HandlingMessage.class.isAssignableFrom(message)) {
            return Topics.handlingEvents("{item}");
        }
        return ClockMessage.class.isAssignableFrom(message)
                ? Topics.CLOCK_EVENTS
                : Topics.itemOrders("{item}");
    }

    /// What a property's `$ref` stands for, or the property itself.
    static JsonNode resolve(JsonNode property) {
        var ref = property.path("$ref").asString("");
        return ref.isEmpty() ? property : VALUES.path("$defs").path(definition(ref));
    }

    /// Whether a property travels sealed.
    static boolean isSealed(JsonNode property) {
        return property.path("$ref").asString("").endsWith(DEFINITION + "sealed");
    }

    private static String definition(String ref) {
        return ref.substring(ref.indexOf(DEFINITION) + DEFINITION.length());
    }

    static JsonNode resource(String path) {
        return resource(JSON, path);
    }

    private static JsonNode resource(ObjectMapper mapper, String path) {
        try (var in = Published.class.getResourceAsStream(path)) {
            return mapper.readTree(Objects.requireNonNull(in, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
