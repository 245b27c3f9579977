package org.yijianshi.testkit;

import java.util.HashMap;
import java.util.Map;

/// A real PostgreSQL 18 and a real Kafka for tests, because what they guarantee is what is tested.
/// They run in containers where a Docker engine answers, otherwise embedded in the test's own
/// process; `-Dtest.servers=embedded` insists on the latter. Each is started once per test JVM,
/// when it is first asked for, and ends with that JVM.
public final class TestServers {

    /// How to reach one database. The password is a throw-away one of the test server.
    public record Database(String url, String user, String password) {}

    private static final class PostgresHolder {
        static final TestPostgres SERVER =
                DockerEngine.wanted() ? TestPostgres.inContainer() : TestPostgres.embedded();
    }

    private static final class KafkaHolder {
        static final String BOOTSTRAP_SERVERS =
                DockerEngine.wanted() ? TestKafka.inContainer() : TestKafka.embedded();
    }

    private TestServers() {}

    /// A new, empty database whose name starts with `name`: two calls never share one.
    public static Database database(String name) {
        return PostgresHolder.SERVER.create(name);
    }

    /// Where Kafka listens. As in production it creates no topic by itself.
    public static String bootstrapServers() {
        return KafkaHolder.BOOTSTRAP_SERVERS;
    }

    /// What a Spring Boot service needs to run on a fresh database and this Kafka, where the test
    /// issuer signs people in and nobody is of the staff.
    public static Map<String, String> properties(String databaseName) {
        var database = database(databaseName);
        var properties = new HashMap<>(TestIssuer.running().properties());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.kafka.bootstrap-servers", bootstrapServers());
        properties.put("yijianshi.access.staff", TestStaff.NONE.file().toString());
        properties.put("yijianshi.access.person-key", "target/person-references");
        return properties;
    }
}
