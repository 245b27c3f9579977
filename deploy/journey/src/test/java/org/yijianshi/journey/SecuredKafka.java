package org.yijianshi.journey;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.yijianshi.contracts.TopicRights;
import org.yijianshi.contracts.Topics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A broker as production has it: TLS, SCRAM, a principal for each service with the rights of
/// [TopicRights] and no others.
final class SecuredKafka implements AutoCloseable {

    private static final String ADMIN = "admin";
    private static final String OF_THE_STORE = UUID.randomUUID().toString();
    private final Path trust;
    private final String servers;
    private final KafkaRaftServer server;

    private SecuredKafka(Path trust, String servers, KafkaRaftServer server) {
        this.trust = trust;
        this.servers = servers;
        this.server = server;
    }

    static SecuredKafka start(Path directory) throws Exception {
        Files.createDirectories(directory);
        var store = certificate(directory.resolve("broker.p12"));
        var data = directory.resolve("data");
        format(data);
        var servers = "127.0.0.1:" + freePort();
        var controller = "127.0.0.1:" + freePort();
        var server =
                new KafkaRaftServer(
                        new KafkaConfig(settings(data, store, servers, controller)), Time.SYSTEM);
        server.startup();
        var kafka = new SecuredKafka(store, servers, server);
        kafka.prepare();
        return kafka;
    }

    String servers() {
        return servers;
    }

    /// How a client says who it is, as the operating guide tells an operator.
    Map<String, String> client(String principal) {
        return Map.of(
                "bootstrap.servers",
                servers,
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login(principal),
                "ssl.truststore.location",
                trust.toString(),
                "ssl.truststore.password",
                OF_THE_STORE);
    }

    /// The same as properties of a service, each of which signs in under its own name.
    Map<String, String> service() {
        return Map.of(
                "spring.kafka.bootstrap-servers",
                servers,
                "spring.kafka.security.protocol",
                "SASL_SSL",
                "spring.kafka.properties.[sasl.mechanism]",
                "SCRAM-SHA-512",
                "spring.kafka.properties.[sasl.jaas.config]",
                login("${spring.application.name}"),
                "spring.kafka.ssl.trust-store-location",
                trust.toUri().toString(),
                "spring.kafka.ssl.trust-store-password",
                OF_THE_STORE);
    }

    private static String login(String principal) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal, password(principal));
    }

    private static String password(String principal) {
        return principal + "-of-this-test";
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Topics and rights, before anybody else comes.
    private void prepare() throws Exception {
        Map<String, Object> config = new HashMap<>(client(ADMIN));
        try (var admin = Admin.create(config)) {
            admin.createTopics(
                            TopicRights.all().stream()
                                    .flatMap(rights -> rights.writes().stream())
                                    .distinct()
                                    .map(SecuredKafka::topic)
                                    .toList())
                    .all()
                    .get();
            admin.createAcls(TopicRights.all().stream().flatMap(SecuredKafka::acls).toList())
                    .all()
                    .get();
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Topics.partitions(name), (short) 1);
    }

    private static Stream<AclBinding> acls(TopicRights rights) {
        var all = new ArrayList<AclBinding>();
        rights.writes()
                .forEach(
                        topic ->
                                all.add(
                                        acl(
                                                rights,
                                                ResourceType.TOPIC,
                                                topic,
                                                AclOperation.WRITE)));
        rights.reads()
                .forEach(
                        topic ->
                                all.add(acl(rights, ResourceType.TOPIC, topic, AclOperation.READ)));
        all.add(acl(rights, ResourceType.GROUP, rights.service(), AclOperation.READ));
        return all.stream();
    }

    private static AclBinding acl(
            TopicRights rights, ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + rights.service(), "*", operation, AclPermissionType.ALLOW));
    }

    private static Map<String, String> settings(
            Path data, Path store, String servers, String controller) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "SASL_SSL://" + servers + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", "SASL_SSL://" + servers);
        settings.put("listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "SASL_SSL");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.put("listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config", login(ADMIN));
        for (var kind : List.of("keystore", "truststore")) {
            settings.put("ssl." + kind + ".location", store.toString());
            settings.put("ssl." + kind + ".password", OF_THE_STORE);
        }
        settings.put(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        // the node speaks to itself on the listener of the controller, which is its own
        settings.put("super.users", "User:" + ADMIN + ";User:ANONYMOUS");
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.index.size.max.bytes", "262144");
        settings.put("log.dirs", data.toString());
        return settings;
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        var principals =
                Stream.concat(
                                Stream.of(ADMIN),
                                TopicRights.all().stream().map(TopicRights::service))
                        .map(
                                name ->
                                        "SCRAM-SHA-512=[name=%s,password=%s]"
                                                .formatted(name, password(name)))
                        .toList();
        try (var silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .addDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .setScramArguments(principals)
                    .setPrintStream(silent)
                    .run();
        }
    }

    /// Made for this run: no key lies in the tree.
    private static Path certificate(Path store) throws IOException, InterruptedException {
        var keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "broker",
                                "-keyalg",
                                "EC",
                                "-validity",
                                "2",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=ip:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                OF_THE_STORE)
                        .redirectErrorStream(true)
                        .start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        return store;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
