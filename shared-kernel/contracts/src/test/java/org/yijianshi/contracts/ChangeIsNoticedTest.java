package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Shows that the checks of the published language would notice: each field of each type is
/// removed, renamed and retyped, once in the schema and once in a message.
class ChangeIsNoticedTest {

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
        var shared =
                Map.of(
                        "sealed", SealedPart.class,
                        "plannedItem", PlannedItem.class,
                        "statedLine", StatedLine.class,
                        "wantedLine", WantedLine.class);

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

        assertThat(RecordAgreement.differences(Published.record(type), schema))
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
                assertThat(Published.readAndWritten(type, message)).as(field).isEqualTo(message);
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
                assertThat(Published.readAndWritten(type, message)).as(field).isNotEqualTo(message);
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
        assertThat(Published.readAndWritten(type, message)).isEqualTo(Published.sample(type));
    }

    static Stream<String> types() {
        return Published.types();
    }

    private static List<String> afterChange(String type, Consumer<ObjectNode> change) {
        var schema = Published.schema(type);
        change.accept((ObjectNode) schema.path("properties"));
        return RecordAgreement.differences(Published.record(type), schema);
    }

    private static void rename(ObjectNode object, String field) {
        object.set(field + "Renamed", object.remove(field));
    }

    private static boolean contains(JsonNode array, String text) {
        return array.valueStream().anyMatch(v -> v.asString().equals(text));
    }

    private static void assertUnreadable(String type, JsonNode message, String field) {
        assertThatThrownBy(() -> Published.readAndWritten(type, message))
                .as(field)
                .isInstanceOf(UnreadableMessage.class);
    }
}
