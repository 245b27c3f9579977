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
    void every_service_of_the_launcher_is_described_with_its_port_database_and_class() {
        for (var service : Services.ALL) {
            assertThat(services).containsKey(service.name());
            var name = service.name();
            assertThat(environment(name))
                    .containsEntry("SPRING_CONFIG_NAME", name)
                    .containsEntry("SPRING_APPLICATION_NAME", name)
                    .containsEntry("SERVER_PORT", service.port())
                    .containsEntry(
                            "SPRING_DATASOURCE_URL",
                            "jdbc:postgresql://127.0.0.1:15432/" + service.databaseName());
            assertThat(databases).contains("create database " + service.databaseName() + ";");
            assertThat(text(name, "command")).endsWith(service.applicationClass().getName());
            assertThat(text(name, "volumes")).contains("../../services/" + name + "/target:");
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
