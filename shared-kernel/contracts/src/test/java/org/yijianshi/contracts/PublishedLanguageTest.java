package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
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
        assertThat(RecordAgreement.differences(Published.record(type), Published.schema(type)))
                .isEmpty();
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
        assertThat(Published.readAndWritten(type, Published.sample(type)))
                .isEqualTo(Published.sample(type));
    }

    @Test
    void there_are_four_kinds_of_topic_and_orders_alone_are_not_kept() {
        assertThat(Topics.kept())
                .containsExactly(
                        "case-events",
                        "clock-events",
                        "handling-events.enterprise-registration",
                        "handling-events.seal-carving",
                        "handling-events.tax-ukey",
                        "handling-events.social-security",
                        "handling-events.bank-account");
        assertThat(Topics.itemOrders("seal-carving")).isEqualTo("item-orders.seal-carving");
        assertThat(Topics.PARTITIONS).isEqualTo(24);
        assertThat(Topics.STATEMENTS).isEqualTo("statements");
        assertThat(Topics.RESEND_REQUESTS).isEqualTo("resend-requests");
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
        assertThat(MessageTypes.all().keySet())
                .allMatch(t -> t.matches("(case|order|handling|clock)\\.[a-z-]+\\.v1"));
        assertThat(ReconciliationJson.all().values())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ReconciliationMessage.class.getPermittedSubclasses())
                                .<Class<? extends ReconciliationMessage>>map(
                                        c -> c.asSubclass(ReconciliationMessage.class))
                                .toList());
    }

    @Test
    void a_type_of_reconciliation_that_is_not_known_is_passed_over() {
        assertThat(ReconciliationJson.read("reconciliation.balance-struck.v1", new byte[0]))
                .isEmpty();
    }

    static Stream<String> types() {
        return Published.types();
    }
}
