package org.yijianshi.allinone;

import org.yijianshi.allinone.Layers.Layer;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/// The running whole, for whoever needs it from Java: the launcher, the end-to-end tests, the
/// benchmark. It ends with [#close()], at the latest with the process: services first, then Kafka,
/// then PostgreSQL.
public final class YijianshiSystem implements RunningSystem {

    private static final int SERVICES_STARTING_AT_ONCE = 2;

    private final Options options;
    private final Layers layers = new Layers();
    private final LocalServers servers;
    private final ServiceContexts contexts;
    private final Tokens tokens;

    /// Returns when every service answers.
    ///
    /// @throws StartupProblem saying what a person has to do; nothing is left running then
    public static YijianshiSystem start(Options options) {
        return start(options, _ -> {});
    }

    static YijianshiSystem start(Options options, Consumer<String> progress) {
        return new YijianshiSystem(options, progress);
    }

    private YijianshiSystem(Options options, Consumer<String> progress) {
        this.options = options;
        this.tokens = Tokens.of(options);
        try {
            var directory =
                    layers.open(Layer.DIRECTORY, () -> openDirectory(options.dataDirectory()));
            options.ports().requireFree();
            servers = LocalServers.start(options, directory, layers, progress);
            createDatabases();
            directory.firstStartFinished();
            contexts =
                    layers.open(
                            Layer.SERVICES, () -> new ServiceContexts(options, directory, servers));
            Parallel.run(
                    SERVICES_STARTING_AT_ONCE,
                    options.services(),
                    service -> start(service, progress));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Where a service answers, without a path.
    public URI address(String service) {
        return URI.create("http://127.0.0.1:" + options.ports().of(service));
    }

    /// As its owner sees it: the service itself may do less.
    public Database database(String service) {
        return servers.postgres().database(options.service(service));
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    public String bootstrapServers() {
        return servers.kafka().bootstrapServers();
    }

    /// One service alone, as when its process ends; what arrives for it waits.
    public void stopService(String service) {
        contexts.stop(options.service(service));
    }

    /// Starts again what [#stopService(String)] has stopped.
    public void startService(String service) {
        start(options.service(service), _ -> {});
    }

    @Override
    public void close() {
        layers.close();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        layers.awaitEnd();
    }

    private void start(ServiceSpec service, Consumer<String> progress) {
        layers.during(
                () -> {
                    contexts.start(service);
                    progress.accept(
                            service.name() + " on port " + address(service.name()).getPort());
                    return service;
                });
    }

    private void createDatabases() {
        try {
            servers.postgres().createDatabases(options.services());
        } catch (SQLException e) {
            throw new StartupProblem("PostgreSQL does not create databases: " + e.getMessage(), e);
        }
    }

    private static DataDirectory openDirectory(Path path) throws Exception {
        var directory = DataDirectory.open(path, DataVersion.current());
        Logs.into(directory.logs());
        Postmaster.stopOrphan(directory);
        return directory;
    }
}
