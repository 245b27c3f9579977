package org.yijianshi.allinone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A PostgreSQL server beside this process, on the loopback interface, as safe with data as in
/// production: what is committed is on disk. One database per service, which one role owns; each
/// service works as a role of its own. All passwords are drawn at the first start.
final class LocalPostgres implements AutoCloseable {

    static final int MAJOR_VERSION = 18;

    private static final String ROLE = "yijianshi";

    private final EmbeddedPostgres server;
    private final DataDirectory directory;
    private final String password;

    private LocalPostgres(EmbeddedPostgres server, DataDirectory directory, String password) {
        this.server = server;
        this.directory = directory;
        this.password = password;
    }

    static LocalPostgres start(DataDirectory directory, int port) throws IOException {
        Postmaster.requireAllowedUser();
        var password = OwnerOnly.password(directory.postgresPassword());
        var log = directory.logs().resolve("postgresql.log");
        try {
            var server = server(directory, port, password, log);
            return new LocalPostgres(server, directory, password);
        } catch (IOException | RuntimeException e) {
            throw new StartupProblem(
                    "PostgreSQL did not start. Its log, %s, ends with:%n%s"
                            .formatted(log, tail(log)),
                    e);
        }
    }

    private static EmbeddedPostgres server(
            DataDirectory directory, int port, String password, Path log) throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(directory.postgresBinaries().toFile())
                        .setDataDirectory(directory.postgres())
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setOutputRedirector(Redirect.appendTo(log.toFile()))
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setPort(port)
                        .setConnectConfig("user", ROLE)
                        .setConnectConfig("password", password);
        initdbOptions(builder, directory.postgresPassword());
        serverSettings(builder);
        return builder.start();
    }

    /// The only way to hand `initdb` further options; they follow, and overrule, the library's own
    /// "trust everybody" and role name. The built-in locale sorts alike on every operating system.
    private static void initdbOptions(EmbeddedPostgres.Builder builder, Path passwordFile) {
        builder.setLocaleConfig("username", ROLE)
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
    }

    /// The library's own defaults, meant for tests, lose committed data in a crash.
    private static void serverSettings(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("random_page_cost", "1.1"); // no disk turns here
    }

    /// What is there already stays; the roles get the passwords that the files name.
    void createDatabases(List<ServiceSpec> services) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), ROLE, password)) {
            var roles = new DatabaseRoles(connection);
            for (var service : services.stream().filter(ServiceSpec::hasDatabase).toList()) {
                roles.create(service, passwordOf(service.databaseRole()));
            }
        }
    }

    /// As its owner sees it.
    Database database(ServiceSpec service) {
        if (!service.hasDatabase()) {
            throw new IllegalArgumentException(service.name() + " has no database");
        }
        return new Database(url(service.databaseName()), ROLE, password);
    }

    /// As owner and service see it; nothing for a service without one.
    Optional<ServiceDatabase> serviceDatabase(ServiceSpec service) {
        if (!service.hasDatabase()) {
            return Optional.empty();
        }
        var owner = database(service);
        var role = service.databaseRole();
        return Optional.of(
                new ServiceDatabase(owner, new Database(owner.url(), role, passwordOf(role))));
    }

    private String passwordOf(String role) {
        try {
            return OwnerOnly.password(directory.databasePassword(role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With the checkpoint before it, the stop is short and the next start has nothing to recover.
    @Override
    public void close() throws IOException {
        try {
            execute("checkpoint");
        } catch (SQLException e) {
            System.getLogger(LocalPostgres.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "PostgreSQL stopped before it was told to",
                            e);
        }
        server.close();
    }

    /// Lets go of a server that has come to its end by other means.
    void forget() throws IOException {
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), ROLE, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    private static String tail(Path log) throws IOException {
        if (Files.notExists(log)) {
            return "(it is empty)";
        }
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }
}
