package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.TestServers.Database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class TestServersTest {

    @Test
    void postgresql_18_answers() throws Exception {
        assertThat(ask(TestServers.database("version"), "select version()"))
                .startsWith("PostgreSQL 18");
    }

    @Test
    void text_sorts_by_code_point_whatever_the_machine() throws Exception {
        assertThat(ask(TestServers.database("collation"), "select 'a' < 'B'")).isEqualTo("f");
        assertThat(ask(TestServers.database("collation"), "select upper('é')")).isEqualTo("É");
    }

    @Test
    void two_databases_of_one_name_are_two_databases() throws Exception {
        var first = TestServers.database("twice-asked");
        ask(first, "create table planted as select 1; select 1");
        var second = TestServers.database("twice-asked");
        assertThat(ask(first, "select to_regclass('planted') is not null")).isEqualTo("t");
        assertThat(ask(second, "select to_regclass('planted') is not null")).isEqualTo("f");
    }

    @Test
    void a_record_makes_the_round_trip_through_kafka() throws Exception {
        createTopic("round-trip");
        send("round-trip", "办件");
        assertThat(receive("round-trip")).isEqualTo("办件");
    }

    @Test
    void kafka_creates_no_topic_by_itself() {
        assertThatThrownBy(() -> describe("nobody-made-it"))
                .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        assertThatThrownBy(() -> send("nobody-made-it", "lost"));
        assertThatThrownBy(() -> describe("nobody-made-it"))
                .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }

    @Test
    void the_properties_lead_a_service_to_both() {
        assertThat(TestServers.properties("casefile"))
                .containsOnlyKeys(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "yijianshi.access.issuer",
                        "yijianshi.access.keys",
                        "yijianshi.access.staff",
                        "yijianshi.access.person-key")
                .containsEntry("spring.kafka.bootstrap-servers", TestServers.bootstrapServers());
    }

    private static Optional<String> answer(Database database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var more = statement.execute(sql); !more; more = statement.getMoreResults()) {}
            var rows = statement.getResultSet();
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    private static String ask(Database database, String sql) throws SQLException {
        return answer(database, sql).orElseThrow();
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", TestServers.bootstrapServers());
    }

    private static void createTopic(String name) throws Exception {
        try (var admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static void describe(String name) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(client())) {
            var _ = admin.describeTopics(List.of(name)).allTopicNames().get();
        }
    }

    private static void send(String topic, String value) throws Exception {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", TestServers.bootstrapServers(), "max.block.ms", 3000);
        try (var producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, value)).get(10, TimeUnit.SECONDS);
        }
    }

    private static String receive(String topic) {
        var received = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            for (int polls = 0; received.isEmpty() && polls < 10; polls++) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofSeconds(3))) {
                    received.add(found.value());
                }
            }
        }
        return received.getFirst();
    }
}
