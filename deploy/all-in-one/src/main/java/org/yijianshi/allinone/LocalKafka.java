package org.yijianshi.allinone;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// One Kafka node, broker and controller at once, in this process and on the loopback interface.
/// Its settings fit a laptop: few threads, small segments. It creates no topic by itself.
final class LocalKafka implements AutoCloseable {

    private static final String NODE = "1";
    private static final Map<String, String> SETTINGS =
            Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", NODE),
                    Map.entry(
                            "listener.security.protocol.map",
                            "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("offsets.topic.num.partitions", "1"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("transaction.state.log.num.partitions", "1"),
                    Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                    Map.entry("share.coordinator.state.topic.min.isr", "1"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("log.segment.bytes", "67108864"),
                    Map.entry("log.index.size.max.bytes", "262144"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                    Map.entry("num.network.threads", "2"),
                    Map.entry("num.io.threads", "4"),
                    Map.entry("background.threads", "2"));

    private final String bootstrapServers;
    private final KafkaRaftServer server;

    private LocalKafka(String bootstrapServers, KafkaRaftServer server) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
    }

    static LocalKafka start(Path data, int port, int controllerPort) throws Exception {
        return start(data, port, controllerPort, port);
    }

    /// @param advertisedPort where clients are told to find it, for whoever stands in between
    static LocalKafka start(Path data, int port, int controllerPort, int advertisedPort)
            throws Exception {
        if (Files.notExists(data.resolve("meta.properties"))) {
            format(data);
        }
        var broker = "127.0.0.1:" + port;
        var controller = "127.0.0.1:" + controllerPort;
        var settings = new HashMap<>(SETTINGS);
        settings.put("log.dirs", data.toString());
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + advertisedPort);
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        return Logs.as(
                Logs.KAFKA,
                () -> {
                    server.startup();
                    return new LocalKafka(broker, server);
                });
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        Logs.as(
                Logs.KAFKA,
                () -> {
                    server.shutdown();
                    server.awaitShutdown();
                    return server;
                });
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        try (var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(Integer.parseInt(NODE))
                    .addDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .setPrintStream(silent)
                    .run();
        }
    }
}
