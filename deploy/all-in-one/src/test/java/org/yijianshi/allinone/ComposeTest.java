package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The containers describe the same system as the one process: same services, ports, databases.
class ComposeTest {

    private static Map<String, Map<String, Object>> services = Map.of();
    private static String databases = "";

    @BeforeAll
    static void read() throws IOException {
        var file = Files.readString(Path.of("../compose/compose.yaml"));
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
        services = Objects.requireNonNull(compose.get("services"));
        databases = String.valueOf(compose.get("configs"));
    }

    @Test
    void every_service_of_the_launcher_is_described_with_its_port_and_class() {
        for (var service : Services.ALL) {
            assertThat(services).containsKey(service.name());
            var name = service.name();
            assertThat(environment(name))
                    .containsEntry("SPRING_CONFIG_NAME", name)
                    .containsEntry("SPRING_APPLICATION_NAME", name)
                    .containsEntry("SERVER_PORT", service.port());
            assertThat(text(name, "command")).endsWith(service.applicationClass().getName());
            assertThat(text(name, "volumes")).contains("../../services/" + name + "/target:");
        }
    }

    @Test
    void services_with_a_database_work_in_it_as_a_role_that_owns_nothing() {
        for (var service : Services.ALL) {
            var url = "jdbc:postgresql://127.0.0.1:15432/" + service.databaseName();
            var role = service.databaseRole();
            if (service.hasDatabase()) {
                assertThat(environment(service.name()))
                        .containsEntry("SPRING_DATASOURCE_URL", url)
                        .containsEntry("SPRING_DATASOURCE_USERNAME", role)
                        .containsEntry("SPRING_FLYWAY_URL", url)
                        .containsEntry("SPRING_FLYWAY_USER", "yijianshi")
                        .containsEntry("SPRING_FLYWAY_PLACEHOLDERS_APP", role);
                assertThat(databases)
                        .contains("create database " + service.databaseName() + ";")
                        .contains("create role " + role + " login ")
                        .contains("revoke all on database " + service.databaseName() + " from")
                        .contains(" on database " + service.databaseName() + " to " + role + ";");
            } else {
                assertThat(environment(service.name()).toString())
                        .doesNotContain("DATASOURCE", "FLYWAY");
            }
        }
    }

    @Test
    void every_service_believes_the_same_issuer_and_knows_the_same_staff() {
        var issuer = "http://127.0.0.1:" + Services.IDENTITY_PORT;
        for (var service : Services.ALL) {
            assertThat(environment(service.name()))
                    .containsEntry("YIJIANSHI_ACCESS_ISSUER", issuer);
            if (service.name().equals(Services.PORTAL)) {
                assertThat(text(service.name(), "volumes")).doesNotContain("keys");
                continue; // it believes nobody: services do
            }
            assertThat(environment(service.name()))
                    .containsEntry("YIJIANSHI_ACCESS_KEYS", issuer + "/oauth2/jwks")
                    .containsEntry("YIJIANSHI_ACCESS_STAFF", "/staff.json")
                    .containsEntry("YIJIANSHI_ACCESS_PERSON_KEY", "/keys/person-references");
            assertThat(text(service.name(), "volumes"))
                    .contains("/demonstration-staff.json:/staff.json:ro")
                    .contains("keys:/keys");
        }
    }

    @Test
    void nothing_listens_beyond_the_loopback_interface() {
        services.forEach(
                (name, description) -> {
                    if (description.get("ports") instanceof List<?> ports) {
                        assertThat(ports)
                                .allSatisfy(
                                        port ->
                                                assertThat(port.toString())
                                                        .startsWith("127.0.0.1:"));
                    } else {
                        assertThat(environment(name)).containsEntry("SERVER_ADDRESS", "127.0.0.1");
                    }
                });
    }

    @Test
    void the_servers_are_those_of_the_launcher() {
        assertThat(text("postgres", "image")).isEqualTo("postgres:" + LocalPostgres.MAJOR_VERSION);
        assertThat(text("kafka", "image"))
                .isEqualTo("apache/kafka:" + DataVersion.current().kafka());
        assertThat(text("kafka", "environment")).contains("KAFKA_AUTO_CREATE_TOPICS_ENABLE=false");
    }

    @SuppressWarnings("unchecked") // keys of YAML mappings here are text
    private static Map<String, Object> environment(String service) {
        return (Map<String, Object>) part(service, "environment");
    }

    private static String text(String service, String part) {
        return part(service, part).toString();
    }

    private static Object part(String service, String part) {
        return Objects.requireNonNull(
                Objects.requireNonNull(services.get(service)).get(part), service + "." + part);
    }
}
