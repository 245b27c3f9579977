package org.yijianshi.allinone;

import org.yijianshi.allinone.Layers.Layer;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The running whole with PostgreSQL, Kafka and each service in processes of their own, of which
/// each can be stopped, killed, frozen and started again while the others go on. It ends with
/// [#close()], at the latest with the process: services first, then Kafka, then PostgreSQL.
public final class DistributedSystem implements RunningSystem {

    private static final int SERVICES_STARTING_AT_ONCE = 2;

    private final Options options;
    private final Layers layers = new Layers();
    private final DataDirectory directory;
    private final PostgresPart postgres;
    private final Jvm kafka;
    private final ServiceArguments arguments;
    private final StartCache cache;
    private final ReplicaPorts replicaPorts;
    private final Map<Member, Jvm> members = new ConcurrentHashMap<>();
    private final Tokens tokens;

    private record Member(ServiceSpec service, int replica) {}

    /// Returns when every service answers.
    ///
    /// @throws StartupProblem saying what a person has to do; nothing is left running then
    public static DistributedSystem start(Options options) {
        return start(options, _ -> {});
    }

    static DistributedSystem start(Options options, Consumer<String> progress) {
        return new DistributedSystem(options, progress);
    }

    private DistributedSystem(Options options, Consumer<String> progress) {
        this.options = options;
        this.replicaPorts = new ReplicaPorts(options.ports());
        this.tokens = Tokens.of(options);
        try {
            directory = layers.open(Layer.DIRECTORY, this::openDirectory);
            options.ports().requireFree();
            arguments = new ServiceArguments(options, directory, bootstrapServers());
            cache = StartCache.in(directory.startCache());
            postgres = new PostgresPart(directory, options.ports().of(Ports.POSTGRES));
            kafka = new Jvm(Ports.KAFKA, directory, this::kafkaCommand);
            open(Layer.POSTGRES, postgres, progress);
            open(Layer.KAFKA, kafka, progress);
            createDatabases();
            directory.firstStartFinished();
            makeCache(progress);
            layers.open(Layer.SERVICES, () -> this::stopServices);
            startServices(progress);
        } catch (IOException | RuntimeException e) {
            close();
            throw e instanceof RuntimeException problem
                    ? problem
                    : new StartupProblem("The system does not start: " + e, e);
        }
    }

    /// Where a service answers, without a path.
    public URI address(String service) {
        return address(service, 0);
    }

    public URI address(String service, int replica) {
        return URI.create("http://127.0.0.1:" + replicaPorts.of(service, replica));
    }

    /// As its owner sees it: the service itself may do less.
    public Database database(String service) {
        return postgres.server().database(options.service(service));
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    /// What services are told, which is not Kafka's own port when somebody stands in between.
    public String bootstrapServers() {
        return "127.0.0.1:" + options.advertisedKafkaPort();
    }

    public Part service(String service) {
        return service(service, 0);
    }

    /// A further replica comes to life with its first start.
    public Part service(String service, int replica) {
        return member(new Member(options.service(service), replica));
    }

    public Part kafka() {
        return kafka;
    }

    public Part postgres() {
        return postgres;
    }

    /// Ends PostgreSQL in its immediate mode; it has to be started again.
    public void stopPostgresImmediately() {
        postgres.stopImmediately();
    }

    @Override
    public void close() {
        layers.close();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        layers.awaitEnd();
    }

    private DataDirectory openDirectory() throws IOException {
        var opened = DataDirectory.open(options.dataDirectory(), DataVersion.current());
        Logs.into(opened.logs());
        Postmaster.stopOrphan(opened);
        return opened;
    }

    private void open(Layer layer, Part part, Consumer<String> progress) {
        layers.open(
                layer,
                () -> {
                    part.start();
                    progress.accept(part.name() + " on port " + options.ports().of(part.name()));
                    return part::stop;
                });
    }

    private void createDatabases() {
        try {
            postgres.server().createDatabases(options.services());
        } catch (SQLException e) {
            throw new StartupProblem("PostgreSQL does not create databases: " + e.getMessage(), e);
        }
    }

    private void makeCache(Consumer<String> progress) {
        layers.during(
                () -> {
                    if (cache.isWanted()) {
                        progress.accept("the start-up cache is made, this once");
                        options.services().stream()
                                .filter(ServiceSpec::hasDatabase) // loads what most load
                                .findFirst()
                                .map(service -> serviceCommand(new Member(service, 0)))
                                .ifPresent(service -> cache.make(service, directory.logs()));
                    }
                    return cache;
                });
    }

    private void startServices(Consumer<String> progress) {
        Parallel.run(
                SERVICES_STARTING_AT_ONCE,
                options.services().stream().flatMap(this::replicas).toList(),
                member ->
                        layers.during(
                                () -> {
                                    member(member).start();
                                    var port = port(member);
                                    progress.accept(name(member) + " on port " + port);
                                    return member;
                                }));
    }

    private Stream<Member> replicas(ServiceSpec service) {
        return IntStream.range(0, options.replicasOf(service))
                .mapToObj(replica -> new Member(service, replica));
    }

    private void stopServices() {
        Collection<Jvm> all = members.values();
        all.forEach(Jvm::resume); // a frozen one would not hear
        Parallel.run(all.size(), all, Jvm::stop);
    }

    private Jvm member(Member member) {
        return members.computeIfAbsent(
                member, _ -> new Jvm(name(member), directory, () -> serviceCommand(member)));
    }

    private static String name(Member member) {
        return member.replica() == 0
                ? member.service().name()
                : member.service().name() + "-" + member.replica();
    }

    private int port(Member member) {
        return replicaPorts.of(member.service().name(), member.replica());
    }

    private Jvm.Command serviceCommand(Member member) {
        var properties = arguments.of(member.service(), postgres.server(), port(member));
        properties.put("yijianshi.replica", Integer.toString(member.replica()));
        var line = Stream.of(member.service().applicationClass().getName());
        return new Jvm.Command(
                ServiceMain.class,
                Stream.concat(
                                options.jvmArguments().stream()
                                        .map(a -> a.replace("{name}", name(member))),
                                cache.jvmArguments().stream())
                        .toList(),
                Stream.concat(line, ServiceArguments.onCommandLine(properties).stream()).toList(),
                ServiceArguments.inEnvironment(
                        ServiceArguments.passwords(member.service(), postgres.server())));
    }

    private Jvm.Command kafkaCommand() {
        var ports =
                Stream.of(
                                options.ports().of(Ports.KAFKA),
                                options.ports().of(Ports.KAFKA_CONTROLLER),
                                options.advertisedKafkaPort())
                        .map(String::valueOf);
        return new Jvm.Command(
                KafkaMain.class,
                cache.jvmArguments(),
                Stream.concat(Stream.of(directory.kafka().toString()), ports).toList(),
                Map.of());
    }
}
