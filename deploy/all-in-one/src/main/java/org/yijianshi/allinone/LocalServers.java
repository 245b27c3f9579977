package org.yijianshi.allinone;

import org.yijianshi.allinone.Layers.Layer;

import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// PostgreSQL and Kafka, started side by side since neither waits for the other.
record LocalServers(LocalPostgres postgres, LocalKafka kafka) {

    static LocalServers start(
            Options options, DataDirectory directory, Layers layers, Consumer<String> progress) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var postgres =
                    threads.submit(
                            () ->
                                    layers.open(
                                            Layer.POSTGRES,
                                            () -> postgres(options, directory, progress)));
            var kafka =
                    threads.submit(
                            () ->
                                    layers.open(
                                            Layer.KAFKA,
                                            () -> kafka(options, directory, progress)));
            return new LocalServers(Parallel.get(postgres), Parallel.get(kafka));
        }
    }

    private static LocalPostgres postgres(
            Options options, DataDirectory directory, Consumer<String> progress) throws Exception {
        var port = options.ports().of(Ports.POSTGRES);
        var postgres = LocalPostgres.start(directory, port);
        progress.accept("PostgreSQL on port " + port);
        return postgres;
    }

    private static LocalKafka kafka(
            Options options, DataDirectory directory, Consumer<String> progress) throws Exception {
        var port = options.ports().of(Ports.KAFKA);
        var controller = options.ports().of(Ports.KAFKA_CONTROLLER);
        var kafka = LocalKafka.start(directory.kafka(), port, controller);
        progress.accept("Kafka on port " + port);
        return kafka;
    }
}
