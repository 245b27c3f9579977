package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the promise: record, schema and frozen sample of every published type say the same.
class PublishedLanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/schemas/messages", "/samples"})
    void every_published_type_has_its_file_and_no_file_is_without_a_type(String folder)
            throws IOException, URISyntaxException {
        var path = Path.of(Objects.requireNonNull(getClass().getResource(folder)).toURI());
        try (var files = Files.list(path)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(types().map(t -> t + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_is_a_schema_and_says_what_it_is_for(String type) {
        var schema = Published.schema(type);

        assertThat(Published.violationsOfSchemaItself(schema)).isEmpty();
        assertThat(schema.path("$id").asString()).endsWith("/messages/" + type + ".json");
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).endsWith(".");
        for (var property : schema.path("properties").properties()) {
            var described = Published.resolve(property.getValue());
            assertThat(described.path("description").asString(""))
                    .as(property.getKey())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void record_and_schema_agree_both_ways(String type) {
        assertThat(RecordAgreement.differences(published(type), Published.schema(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_sample_is_valid_and_fills_every_field(String type) {
        var sample = Published.sample(type);

        assertThat(Published.violations(type, sample)).isEmpty();
        assertThat(sample.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Published.schema(type).path("properties").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_sample_read_and_written_again_is_the_sample(String type) {
        assertThat(readAndWritten(type, Published.sample(type))).isEqualTo(Published.sample(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_removed_renamed_or_retyped_schema_field_is_noticed(String type) {
        for (var field : Published.schema(type).path("properties").propertyNames()) {
            assertThat(afterChange(type, p -> p.remove(field)))
                    .as("%s removed", field)
                    .isNotEmpty();
            assertThat(afterChange(type, p -> rename(p, field)))
                    .as("%s renamed", field)
                    .isNotEmpty();
            assertThat(afterChange(type, p -> p.putObject(field).put("type", "null")))
                    .as("%s retyped", field)
                    .isNotEmpty();
        }
        assertThat(afterChange(type, p -> p.putObject("added"))).isNotEmpty();
    }

    @Test
    void a_change_inside_a_shared_value_is_noticed() {
        var definitions = Published.resource("/schemas/message-values.json").path("$defs");
        var shared = Map.of("sealed", SealedPart.class, "plannedItem", PlannedItem.class);

        shared.forEach(
                (name, type) -> {
                    var schema = (ObjectNode) definitions.path(name);
                    assertThat(RecordAgreement.differences(type, schema)).isEmpty();
                    for (var field : Set.copyOf(schema.path("properties").propertyNames())) {
                        var changed = schema.deepCopy();
                        rename((ObjectNode) changed.path("properties"), field);
                        assertThat(RecordAgreement.differences(type, changed))
                                .as(field)
                                .isNotEmpty();
                    }
                });
    }

    @Test
    void a_field_that_is_required_by_only_one_of_the_two_is_noticed() {
        var type = "case.item-released.v1";
        var schema = Published.schema(type);
        schema.withArray("required").add("releasedBy");

        assertThat(RecordAgreement.differences(published(type), schema))
                .singleElement()
                .asString()
                .contains("required");
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_missing_from_a_message_is_noticed_by_schema_and_reader(String type) {
        var required = Published.schema(type).path("required");
        for (var field : Published.sample(type).propertyNames()) {
            var message = Published.sample(type).without(List.of(field));
            if (contains(required, field)) {
                assertThat(Published.violations(type, message)).as(field).isNotEmpty();
                assertUnreadable(type, message, field);
            } else {
                assertThat(Published.violations(type, message)).as(field).isEmpty();
                assertThat(readAndWritten(type, message)).as(field).isEqualTo(message);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_renamed_field_of_a_message_is_noticed_by_its_sample(String type) {
        for (var field : Published.sample(type).propertyNames()) {
            var message = Published.sample(type);
            rename(message, field);
            if (contains(Published.schema(type).path("required"), field)) {
                assertUnreadable(type, message, field);
            } else {
                assertThat(readAndWritten(type, message)).as(field).isNotEqualTo(message);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_retyped_field_of_a_message_is_noticed_by_schema_and_reader(String type) {
        for (var field : Published.sample(type).propertyNames()) {
            var message = Published.sample(type);
            message.putArray(field).add(true);
            assertThat(Published.violations(type, message)).as(field).isNotEmpty();
            assertUnreadable(type, message, field);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_added_later_is_allowed_and_passed_over(String type) {
        var message = Published.sample(type);
        message.putObject("addedLater").putArray("deep").add(1);

        assertThat(Published.violations(type, message)).isEmpty();
        assertThat(readAndWritten(type, message)).isEqualTo(Published.sample(type));
    }

    @Test
    void there_are_four_kinds_of_topic_and_orders_alone_are_not_kept() {
        assertThat(Topics.kept()).containsExactly("case-events", "handling-events", "clock-events");
        assertThat(Topics.itemOrders("seal-carving")).isEqualTo("item-orders.seal-carving");
        assertThat(Topics.PARTITIONS).isEqualTo(24);
    }

    @Test
    void every_published_type_is_one_record_and_every_record_is_published() {
        var records =
                Stream.of(
                                CaseMessage.class,
                                HandlingMessage.class,
                                ClockMessage.class,
                                OrderMessage.class)
                        .flatMap(c -> Stream.of(c.getPermittedSubclasses()))
                        .collect(Collectors.toSet());

        assertThat(MessageTypes.all()).hasSize(20);
        assertThat(Set.copyOf(MessageTypes.all().values())).isEqualTo(records);
        assertThat(types()).allMatch(t -> t.matches("(case|order|handling|clock)\\.[a-z-]+\\.v1"));
    }

    static Stream<String> types() {
        return Published.types();
    }

    private static List<String> afterChange(String type, Consumer<ObjectNode> change) {
        var schema = Published.schema(type);
        change.accept((ObjectNode) schema.path("properties"));
        return RecordAgreement.differences(published(type), schema);
    }

    private static void rename(ObjectNode object, String field) {
        object.set(field + "Renamed", object.remove(field));
    }

    private static boolean contains(JsonNode array, String text) {
        return array.valueStream().anyMatch(v -> v.asString().equals(text));
    }

    private static JsonNode readAndWritten(String type, JsonNode message) {
        var read = MessageJson.read(type, Published.JSON.writeValueAsBytes(message));
        return Published.JSON.readTree(MessageJson.write(read));
    }

    private static void assertUnreadable(String type, JsonNode message, String field) {
        assertThatThrownBy(() -> readAndWritten(type, message))
                .as(field)
                .isInstanceOf(UnreadableMessage.class);
    }

    private static Class<?> published(String type) {
        return MessageTypes.classOf(type).orElseThrow();
    }
}
