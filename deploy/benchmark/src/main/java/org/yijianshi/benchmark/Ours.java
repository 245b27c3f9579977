package org.yijianshi.benchmark;

import org.yijianshi.allinone.Database;
import org.yijianshi.allinone.ServiceSpec;
import org.yijianshi.allinone.YijianshiSystem;
import org.yijianshi.benchmark.load.Result;
import org.yijianshi.benchmark.load.Stage;
import org.yijianshi.benchmark.load.StageRunner;

import java.util.List;

/// Ours: all services and Kafka in this JVM, the applicants too.
final class Ours implements Contender {

    static final String NAME = "ours";

    private final YijianshiSystem system;
    private final List<ServiceSpec> services;
    private final OurPeer peer;
    private final StageRunner runner;

    Ours(YijianshiSystem system, List<ServiceSpec> services, Forms forms) {
        this.system = system;
        this.services = services;
        this.peer =
                new OurPeer(
                        system.address("casefile"),
                        system.tokens(),
                        forms,
                        new Completions(system.bootstrapServers()));
        this.runner = new StageRunner(peer, 0);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result run(Stage stage) throws Exception {
        return runner.run(stage);
    }

    @Override
    public List<ProcessHandle> processes() {
        return List.of(ProcessHandle.current());
    }

    @Override
    public List<Database> databases() {
        return services.stream()
                .filter(ServiceSpec::hasDatabase)
                .map(service -> system.database(service.name()))
                .toList();
    }

    @Override
    public void close() {
        peer.close();
    }
}
