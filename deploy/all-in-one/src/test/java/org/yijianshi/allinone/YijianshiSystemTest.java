package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

class YijianshiSystemTest {

    @TempDir Path directory;

    private Options options() {
        return Options.in(directory, Tiny.SERVICES).onFreePorts();
    }

    @Test
    void every_service_is_told_what_is_its_own() throws Exception {
        try (var system = YijianshiSystem.start(options().with("planted.for", "everyone"))) {
            var seals = system.address("seal-carving");
            assertThat(Tiny.property(seals, "spring.config.name")).isEqualTo("seal-carving");
            assertThat(Tiny.property(seals, "spring.application.name")).isEqualTo("seal-carving");
            assertThat(Tiny.property(seals, "server.address")).isEqualTo("127.0.0.1");
            assertThat(Tiny.property(seals, "spring.datasource.url")).endsWith("/seal_carving");
            assertThat(Tiny.property(seals, "spring.kafka.bootstrap-servers"))
                    .isEqualTo(system.bootstrapServers());
            assertThat(Tiny.property(seals, "yijianshi.keys.directory"))
                    .isEqualTo(directory.resolve("keys").toString());
            assertThat(Tiny.property(seals, "planted.for")).isEqualTo("everyone");
            assertThat(Tiny.property(system.address("casefile"), "spring.datasource.url"))
                    .endsWith("/casefile");
        }
        assertThat(directory.resolve("logs/seal-carving.log"))
                .content()
                .contains("Tomcat started")
                .doesNotContain("'casefile'");
    }

    @Test
    void one_service_stops_and_starts_while_the_others_run() throws Exception {
        try (var system = YijianshiSystem.start(options())) {
            system.stopService("casefile");
            assertThatThrownBy(() -> Tiny.property(system.address("casefile"), "server.port"))
                    .isInstanceOf(ConnectException.class);
            assertThat(Tiny.property(system.address("seal-carving"), "server.port")).isNotEmpty();
            system.startService("casefile");
            assertThat(Tiny.property(system.address("casefile"), "server.port")).isNotEmpty();
        }
    }

    @Test
    void postgresql_keeps_what_is_committed_and_trusts_nobody() throws Exception {
        try (var system = YijianshiSystem.start(options())) {
            var database = system.database("casefile");
            assertThat(Tiny.ask(database, "show server_version"))
                    .startsWith(LocalPostgres.MAJOR_VERSION + ".");
            assertThat(Tiny.ask(database, "show fsync")).isEqualTo("on");
            assertThat(Tiny.ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(Tiny.ask(database, "show max_connections")).isEqualTo("300");
            assertThat(Tiny.ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Tiny.ask(database, "show unix_socket_directories")).isEmpty();
            assertThat(Tiny.ask(database, "select 'a' < 'B' or upper('é') <> 'É'")).isEqualTo("f");
            var intruder = new Database(database.url(), database.user(), "guessed");
            assertThatThrownBy(() -> Tiny.ask(intruder, "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.resolve("postgres-password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void the_next_start_finds_everything_and_recovers_nothing() throws Exception {
        try (var system = YijianshiSystem.start(options())) {
            Tiny.tell(system.database("casefile"), "create table planted as select 42 as answer");
            try (var admin = admin(system)) {
                admin.createTopics(List.of(new NewTopic("planted", 3, (short) 1))).all().get();
            }
        }
        try (var system = YijianshiSystem.start(options())) {
            assertThat(Tiny.ask(system.database("casefile"), "select answer from planted"))
                    .isEqualTo("42");
            try (var admin = admin(system)) {
                assertThat(admin.listTopics().names().get()).contains("planted");
            }
        }
        assertThat(directory.resolve("logs/postgresql.log"))
                .content()
                .contains("database system was shut down at", "ready to accept connections")
                .doesNotContain("recovery");
    }

    @Test
    void a_service_that_cannot_start_is_named_and_nothing_is_left_running() throws Exception {
        var broken = new ServiceSpec("tax-ukey", 8084, FailingApplication.class);
        var options = Options.in(directory, List.of(Tiny.SERVICES.getFirst(), broken));
        var onFreePorts = options.onFreePorts().with("spring.main.web-application-type", "none");
        assertThatThrownBy(() -> YijianshiSystem.start(onFreePorts))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("tax-ukey did not start")
                .hasMessageContaining("planted failure")
                .hasMessageContaining("tax-ukey.log");
        onFreePorts.ports().requireFree();
        DataDirectory.open(directory, DataVersion.current()).close();
    }

    private static Admin admin(YijianshiSystem system) {
        return Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()));
    }
}
