package org.yijianshi.allinone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How to start the system: where its data live, on which ports it listens, and properties that
/// every service gets on top of its own.
public record Options(
        Path dataDirectory,
        Ports ports,
        Map<String, String> properties,
        List<ServiceSpec> services) {

    public Options {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
        services = List.copyOf(services);
    }

    /// All services on the documented ports.
    public static Options in(Path dataDirectory) {
        return in(dataDirectory, Services.ALL);
    }

    static Options in(Path dataDirectory, List<ServiceSpec> services) {
        return new Options(dataDirectory, Ports.standard(services), Map.of(), services);
    }

    /// On ports that nobody uses now: several systems can run side by side.
    public Options onFreePorts() {
        return new Options(dataDirectory, Ports.free(services), properties, services);
    }

    /// One more property for every service, for example the source of business time.
    public Options with(String property, String value) {
        var more = new HashMap<>(properties);
        more.put(property, value);
        return new Options(dataDirectory, ports, more, services);
    }

    ServiceSpec service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name));
    }

    Options withPort(String owner, int port) {
        return new Options(dataDirectory, ports.with(owner, port), properties, services);
    }
}
