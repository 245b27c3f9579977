package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

class YijianshiSystemTest {

    private static final String EVENT =
            """
            insert into domainevententry (aggregateidentifier, sequencenumber, eventidentifier,
              payload, payloadtype, timestamp) values ('a', 0, 'b', '', 'c', 'd')
            """;

    private static final List<String> REFUSED =
            List.of(
                    "update domainevententry set payloadtype = 'x'",
                    "delete from domainevententry",
                    "truncate domainevententry",
                    "drop table domainevententry",
                    "alter table domainevententry disable trigger all",
                    "update operator_action set reason = 'x'",
                    "delete from operator_action",
                    "update data_key set wrapped = 'x'",
                    "delete from data_key",
                    "delete from flyway_schema_history",
                    "create table mine (id int)");

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
            assertThat(Tiny.property(seals, "spring.datasource.username"))
                    .isEqualTo("seal_carving_app");
            assertThat(Tiny.property(seals, "yijianshi.access.issuer"))
                    .isEqualTo("http://127.0.0.1:8088");
            assertThat(directory.resolve("staff.json")).content().contains("wang.li");
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
    void a_service_adds_to_history_and_cannot_change_it() throws Exception {
        var options = options().with("spring.flyway.locations", "classpath:db/platform");
        try (var system = YijianshiSystem.start(options)) {
            var service = asService(system, "casefile");
            Tiny.tell(service, EVENT);
            assertThat(Tiny.ask(service, "select count(*) from domainevententry")).isEqualTo("1");
            assertThat(REFUSED)
                    .allSatisfy(
                            change ->
                                    assertThatThrownBy(() -> Tiny.tell(service, change))
                                            .isInstanceOf(SQLException.class)
                                            .hasMessageMatching(
                                                    "(?s).*(permission denied|must be owner).*"));
            Tiny.tell(service, "update inbox set seq = 1; truncate parked");
            var foreign = system.database("seal-carving").url();
            var intruder = new Database(foreign, service.user(), service.password());
            assertThatThrownBy(() -> Tiny.ask(intruder, "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for database");
            Tiny.tell(system.database("casefile"), "delete from domainevententry");
        }
    }

    @Test
    void a_service_without_a_database_is_told_of_none() throws Exception {
        var lonely = ServiceSpec.withoutDatabase("lonely", 8099, LonelyApplication.class);
        var options = Options.in(directory, List.of(lonely, Tiny.SERVICES.getFirst()));
        try (var system = YijianshiSystem.start(options.onFreePorts())) {
            var address = system.address("lonely");
            assertThat(Tiny.property(address, "spring.application.name")).isEqualTo("lonely");
            assertThat(Tiny.property(address, "spring.datasource.url")).isEmpty();
            assertThat(Tiny.property(address, "spring.flyway.url")).isEmpty();
            assertThat(Tiny.property(address, "yijianshi.access.person-key"))
                    .isEqualTo(directory.resolve("keys/person-references").toString());
            var databases = "select count(*) from pg_database where datname = 'lonely'";
            assertThat(Tiny.ask(system.database("casefile"), databases)).isEqualTo("0");
            assertThatThrownBy(() -> system.database("lonely"))
                    .isInstanceOf(IllegalArgumentException.class);
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

    private Database asService(YijianshiSystem system, String service) throws IOException {
        var role = service + "_app";
        var password = directory.resolve("postgres-passwords").resolve(role);
        assertThat(Files.getPosixFilePermissions(password))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        return new Database(system.database(service).url(), role, Files.readString(password));
    }

    private static Admin admin(YijianshiSystem system) {
        return Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()));
    }
}
