package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps `asyncapi.yaml` complete: every topic, type and header, and no reference into the void.
class AsyncApiTest {

    private static final Set<String> OPTIONAL = Set.of(Headers.SUBJECT, Headers.TRACE_PARENT);

    private final JsonNode document = Published.asyncApi();

    @Test
    void it_is_asyncapi_3_and_every_topic_appears() {
        assertThat(document.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(document.path("channels").valueStream().map(c -> c.path("address").asString()))
                .containsExactlyInAnyOrder(
                        Topics.CASE_EVENTS,
                        Topics.handlingEvents("{item}"),
                        Topics.CLOCK_EVENTS,
                        Topics.itemOrders("{item}"),
                        Topics.STATEMENTS,
                        Topics.RESEND_REQUESTS);
    }

    @Test
    void what_is_about_a_case_has_24_partitions_and_what_is_about_messages_one() {
        assertThat(document.path("channels").valueStream())
                .allMatch(c -> partitions(c) == (isReconciliation(c) ? 1 : Topics.PARTITIONS));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_appears_on_its_topic_alone_with_its_schema(String type) {
        var message = document.path("components").path("messages").path(type);
        var topics =
                document.path("channels")
                        .valueStream()
                        .filter(c -> c.path("messages").has(type))
                        .map(c -> c.path("address").asString());

        assertThat(message.path("name").asString()).isEqualTo(type);
        assertThat(message.path("title")).isEqualTo(Published.schema(type).path("title"));
        assertThat(message.at("/payload/schema/$ref").asString())
                .isEqualTo("schemas/messages/" + type + ".json");
        assertThat(message.at("/traits/0/$ref").asString())
                .endsWith(Published.isReconciliation(type) ? "/reconciliation" : "/cloudEvent");
        assertThat(topics).containsExactly(Published.topic(type));
    }

    @Test
    void it_knows_no_type_that_is_not_published() {
        assertThat(document.path("components").path("messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(types().toList());
    }

    @Test
    void it_describes_exactly_the_headers_that_are_sent() {
        var headers = document.at("/components/messageTraits/cloudEvent/headers");
        var constants = Arrays.stream(Headers.class.getFields()).map(AsyncApiTest::value).toList();

        assertThat(headers.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(constants);
        assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        constants.stream().filter(h -> !OPTIONAL.contains(h)).toList());
        assertThat(MessageTypes.all().keySet())
                .allMatch(t -> t.matches(headers.at("/properties/ce_type/pattern").asString()));
    }

    @Test
    void messages_of_reconciliation_have_no_place_in_the_order_of_a_case() {
        var headers = document.at("/components/messageTraits/reconciliation/headers");

        assertThat(headers.path("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        Headers.ID,
                        Headers.SOURCE,
                        Headers.TYPE,
                        Headers.SPEC_VERSION,
                        Headers.CONTENT_TYPE);
        assertThat(ReconciliationJson.all().keySet())
                .allMatch(t -> t.matches(headers.at("/properties/ce_type/pattern").asString()));
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = document.findValues("$ref").stream().map(JsonNode::asString).toList();

        assertThat(references).hasSizeGreaterThan(60).allMatch(this::leadsSomewhere);
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? document.at(reference.substring(1)).isObject()
                : getClass().getResource('/' + reference) != null;
    }

    static Stream<String> types() {
        return Published.types();
    }

    private static boolean isReconciliation(JsonNode channel) {
        return channel.path("messages").propertyNames().stream()
                .allMatch(Published::isReconciliation);
    }

    private static int partitions(JsonNode channel) {
        return channel.at("/bindings/kafka/partitions").asInt();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
