package org.yijianshi.allinone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// How to start the system: where its data live, on which ports it listens, properties that every
/// service gets on top of its own, and whether each service has a process of its own.
///
/// @param jvmArguments of every service's process; `{name}` stands for the name of the process
/// @param replicas how many of a service are started, one where nothing is said
/// @param kafkaAdvertised the port at which services are told to find Kafka
public record Options(
        Path dataDirectory,
        Ports ports,
        Map<String, String> properties,
        List<ServiceSpec> services,
        boolean distributed,
        List<String> jvmArguments,
        Map<String, Integer> replicas,
        OptionalInt kafkaAdvertised) {

    public Options {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
        services = List.copyOf(services);
        jvmArguments = List.copyOf(jvmArguments);
        replicas = Map.copyOf(replicas);
    }

    /// All services on the documented ports.
    public static Options in(Path dataDirectory) {
        return in(dataDirectory, Services.ALL);
    }

    static Options in(Path dataDirectory, List<ServiceSpec> services) {
        return new Options(
                dataDirectory,
                Ports.standard(services),
                Map.of(),
                services,
                false,
                List.of(),
                Map.of(),
                OptionalInt.empty());
    }

    /// On ports that nobody uses now: several systems can run side by side.
    public Options onFreePorts() {
        return on(Ports.free(services));
    }

    /// One more property for every service, for example the source of business time.
    public Options with(String property, String value) {
        var more = new HashMap<>(properties);
        more.put(property, value);
        return new Options(
                dataDirectory,
                ports,
                more,
                services,
                distributed,
                jvmArguments,
                replicas,
                kafkaAdvertised);
    }

    /// One of the services alone.
    public Options only(String service) {
        return new Options(
                dataDirectory,
                ports,
                properties,
                services.stream().filter(one -> one.name().equals(service)).toList(),
                distributed,
                jvmArguments,
                replicas,
                kafkaAdvertised);
    }

    /// Each service in a process of its own.
    public Options asDistributed() {
        return new Options(
                dataDirectory,
                ports,
                properties,
                services,
                true,
                jvmArguments,
                replicas,
                kafkaAdvertised);
    }

    /// One more argument for the process of every service.
    public Options withJvmArgument(String argument) {
        var more = new ArrayList<>(jvmArguments);
        more.add(argument);
        return new Options(
                dataDirectory,
                ports,
                properties,
                services,
                distributed,
                more,
                replicas,
                kafkaAdvertised);
    }

    /// Services are told another port than Kafka's own: somebody stands in between.
    public Options withKafkaBehind(int port) {
        return new Options(
                dataDirectory,
                ports,
                properties,
                services,
                distributed,
                jvmArguments,
                replicas,
                OptionalInt.of(port));
    }

    public int port(String owner) {
        return ports.of(owner);
    }

    /// Also of a system that does not start it: its services are told where it would be.
    int identityPort() {
        return ports.byOwner().getOrDefault(Services.IDENTITY, Services.IDENTITY_PORT);
    }

    /// Where pages are, or would be.
    URI portal() {
        var port = ports.byOwner().getOrDefault(Services.PORTAL, Services.PORTAL_PORT);
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    int advertisedKafkaPort() {
        return kafkaAdvertised.orElseGet(() -> ports.of(Ports.KAFKA));
    }

    int replicasOf(ServiceSpec service) {
        return replicas.getOrDefault(service.name(), 1);
    }

    ServiceSpec service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name));
    }

    Options withPort(String owner, int port) {
        return on(ports.with(owner, port));
    }

    Options withReplicas(String service, int number) {
        ports.of(service);
        var more = new HashMap<>(replicas);
        more.put(service, number);
        return new Options(
                dataDirectory,
                ports,
                properties,
                services,
                distributed,
                jvmArguments,
                more,
                kafkaAdvertised);
    }

    private Options on(Ports others) {
        return new Options(
                dataDirectory,
                others,
                properties,
                services,
                distributed,
                jvmArguments,
                replicas,
                kafkaAdvertised);
    }
}
