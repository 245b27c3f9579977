package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;
import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.Scratch;
import org.yijianshi.allinone.YijianshiSystem;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// One PostgreSQL server and everybody who is measured on it, one at a time: while a rival runs,
/// our services are stopped.
final class Lab implements AutoCloseable {

    private static final String RIVALS_DATABASE = "benchmark_rival";

    private final Path root;
    private final Path data;
    private final Options options;
    private final YijianshiSystem system;
    private boolean servicesRun = true;

    private Lab(Path root, Path data, Setting ours) {
        this.root = root;
        this.data = data;
        var tuned = Options.in(data.resolve(Scratch.SYSTEM)).onFreePorts();
        for (var property : ours.values().entrySet()) {
            tuned = tuned.with(property.getKey(), property.getValue());
        }
        options = tuned;
        system = YijianshiSystem.start(options);
    }

    /// On fresh data.
    static Lab open(Path root, Path data, Setting ours) throws IOException, SQLException {
        Scratch.begin(data, () -> {});
        var lab = new Lab(root, data, ours);
        lab.databases().checkpointSeldom();
        return lab;
    }

    Ours ours() {
        if (!servicesRun) {
            options.services().forEach(service -> system.startService(service.name()));
            servicesRun = true;
        }
        return new Ours(system, options.services(), new Forms(root));
    }

    /// On an empty database.
    Contender rival(Rival rival, Setting setting) throws Exception {
        stopServices();
        var database = databases().fresh(RIVALS_DATABASE);
        var module = root.resolve("deploy/benchmark/rivals").resolve(rival.module());
        var log = data.resolve(rival.module() + ".log");
        return new RivalProcess(rival, setting, module, database, log);
    }

    void stopServices() {
        if (servicesRun) {
            options.services().forEach(service -> system.stopService(service.name()));
            servicesRun = false;
        }
    }

    Options options() {
        return options;
    }

    Database database(String service) {
        return system.database(service);
    }

    /// Gives its room on the disk back.
    void dropRival() throws SQLException {
        databases().drop(RIVALS_DATABASE);
    }

    String settings() throws SQLException {
        return databases().settings();
    }

    private Databases databases() {
        return new Databases(system.database("casefile"));
    }

    @Override
    public void close() {
        system.close();
    }
}
