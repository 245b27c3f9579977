package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.allinone.Options;
import org.yijianshi.contracts.Topics;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// With TLS, SCRAM and the rights of the operating guide the whole works, and no service can speak
/// for another or read what is not for it.
class SecuredKafkaTest {

    private static final String SEALS = "seal-carving";
    private static final String TAX = "tax-ukey";

    @Test
    void a_case_completes_with_these_rights_and_nobody_does_more() throws Exception {
        var directory = DataDirectories.fresh("secured");
        try (var kafka = SecuredKafka.start(directory.resolve("kafka"))) {
            var options = Options.in(directory.resolve("system")).onFreePorts();
            for (var property : kafka.service().entrySet()) {
                options = options.with(property.getKey(), property.getValue());
            }
            try (var hall = Hall.open(options)) {
                Application.about(hall, "secured")
                        .submitted(Forms.naturalPerson())
                        .awaitLedger(ledger -> ledger.has("verdict"));
                aDeadLetterIsReadOnceMore(hall, kafka);
            }
            aDepartmentSpeaksForItselfAlone(kafka);
            aDepartmentReadsItsOwnOrdersAlone(kafka);
            strangersGetNothing(kafka);
        }
    }

    /// Where it came from its reader may not write, and need not.
    private static void aDeadLetterIsReadOnceMore(Hall hall, SecuredKafka kafka) throws Exception {
        try (var seals = producer(kafka.client(SEALS))) {
            assertThat(send(seals, Topics.handlingEvents(SEALS))).isNull();
        }
        var desk = "/api/operations/dead-letters";
        var first =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> letters(hall, desk), list -> !list.isEmpty())
                        .getFirst();
        var done =
                hall.post(
                        People.OPERATOR,
                        "casefile",
                        desk + "/redrive",
                        """
                        {"ids": ["%s"], "reason": "tried on a secured broker"}
                        """
                                .formatted(first.path("id").asString()));
        assertThat(done.body().at("/results/0/result").asString())
                .as(done.text())
                .isEqualTo("sent");
        var again =
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> letters(hall, desk), list -> list.size() > 1)
                        .getLast();
        assertThat(again.path("origin")).isEqualTo(first.path("origin"));
        assertThat(again.path("sha256")).isEqualTo(first.path("sha256"));
    }

    private static List<JsonNode> letters(Hall hall, String desk) {
        return hall.get(People.OPERATOR, "casefile", desk)
                .body()
                .path("deadLetters")
                .valueStream()
                .map(line -> line.path("deadLetter"))
                .toList();
    }

    private static void aDepartmentSpeaksForItselfAlone(SecuredKafka kafka) throws Exception {
        try (var seals = producer(kafka.client(SEALS))) {
            assertThat(send(seals, Topics.handlingEvents(SEALS))).isNull();
            for (var topic :
                    List.of(
                            Topics.handlingEvents(TAX),
                            Topics.handlingEvents("enterprise-registration"),
                            Topics.itemOrders(SEALS),
                            Topics.CASE_EVENTS,
                            Topics.CLOCK_EVENTS,
                            Topics.deadLetters("casefile"),
                            Topics.redriven("casefile"),
                            Topics.redriven(TAX))) {
                assertThat(send(seals, topic))
                        .as(topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    private static void aDepartmentReadsItsOwnOrdersAlone(SecuredKafka kafka) {
        try (var seals = consumer(kafka.client(SEALS))) {
            for (var own : List.of(Topics.itemOrders(SEALS), Topics.redriven(SEALS))) {
                assertThat(seals.endOffsets(List.of(partition(own)))).as(own).hasSize(1);
            }
            for (var topic :
                    List.of(
                            Topics.itemOrders(TAX),
                            Topics.CASE_EVENTS,
                            Topics.handlingEvents(TAX),
                            Topics.deadLetters(TAX),
                            Topics.redriven("casefile"),
                            Topics.redriven(TAX))) {
                assertThatThrownBy(
                                () ->
                                        seals.endOffsets(
                                                List.of(partition(topic)), Duration.ofSeconds(30)))
                        .as(topic)
                        .isInstanceOf(AuthorizationException.class);
            }
        }
        var joining = new HashMap<>(kafka.client(SEALS));
        joining.put("group.id", "casefile");
        try (var seals = consumer(joining)) {
            seals.subscribe(List.of(Topics.itemOrders(SEALS)));
            assertThatThrownBy(() -> seals.poll(Duration.ofSeconds(30)))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    private static void strangersGetNothing(SecuredKafka kafka) {
        var wrong = new HashMap<>(kafka.client(SEALS));
        wrong.computeIfPresent(
                "sasl.jaas.config", (_, login) -> login.replace("of-this", "of-that"));
        assertThatThrownBy(() -> topics(wrong))
                .hasRootCauseInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> topics(Map.of("bootstrap.servers", kafka.servers())))
                .hasRootCauseInstanceOf(TimeoutException.class);
    }

    private static void topics(Map<String, String> client)
            throws ExecutionException, InterruptedException {
        var config = new HashMap<String, Object>(client);
        config.put("default.api.timeout.ms", "5000");
        config.put("request.timeout.ms", "5000");
        try (var admin = Admin.create(config)) {
            admin.listTopics().names().get();
        }
    }

    /// Why it was not taken; absent if it was.
    private static @Nullable Throwable send(KafkaProducer<byte[], byte[]> producer, String topic)
            throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic, new byte[] {1}, new byte[] {1})).get();
            return null;
        } catch (ExecutionException refused) {
            return refused.getCause();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, String> client) {
        return new KafkaProducer<>(
                new HashMap<>(client), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, String> client) {
        return new KafkaConsumer<>(
                new HashMap<>(client), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static TopicPartition partition(String topic) {
        return new TopicPartition(topic, 0);
    }
}
