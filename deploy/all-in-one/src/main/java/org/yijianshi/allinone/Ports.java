package org.yijianshi.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who listens on which port, always on the loopback interface. `postgres`, `kafka` and
/// `kafka-controller` own one each, and so does every service.
public record Ports(Map<String, Integer> byOwner) {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";

    public Ports {
        byOwner = new LinkedHashMap<>(byOwner);
    }

    static Ports standard(List<ServiceSpec> services) {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put(POSTGRES, 15432);
        ports.put(KAFKA, 19092);
        ports.put(KAFKA_CONTROLLER, 19093);
        services.forEach(service -> ports.put(service.name(), service.port()));
        return new Ports(ports);
    }

    /// All are held open until the last is found, so that no two are the same.
    static Ports free(List<ServiceSpec> services) {
        var ports = new LinkedHashMap<String, Integer>();
        var held = new ArrayList<ServerSocket>();
        try {
            for (var owner : standard(services).byOwner.keySet()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put(owner, socket.getLocalPort());
            }
            for (var socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(ports);
    }

    /// @throws StartupProblem when there is no such owner
    int of(String owner) {
        var port = byOwner.get(owner);
        if (port == null) {
            throw new StartupProblem(
                    "Nothing called %s is started here; ports belong to: %s"
                            .formatted(owner, String.join(", ", byOwner.keySet())));
        }
        return port;
    }

    Ports with(String owner, int port) {
        of(owner);
        var ports = new Ports(byOwner);
        ports.byOwner.put(owner, port);
        return ports;
    }

    /// The property by which a person moves an owner to another port.
    static String property(String owner) {
        return "yijianshi." + owner + ".port";
    }

    /// @throws StartupProblem naming every port that another program uses
    void requireFree() {
        var taken = byOwner.entrySet().stream().filter(e -> taken(e.getValue())).toList();
        if (taken.isEmpty()) {
            return;
        }
        var list =
                taken.stream()
                        .map(e -> "  %d, needed by %s".formatted(e.getValue(), e.getKey()))
                        .collect(Collectors.joining("\n"));
        var arguments =
                taken.stream()
                        .map(e -> "--" + property(e.getKey()) + "=" + elsewhere(e.getValue()))
                        .collect(Collectors.joining(" "));
        throw new StartupProblem(
                """
                Another program uses a port that Yijianshi needs:
                %s
                Stop that program, or choose other ports, for example:
                  mvn spring-boot:run "-Dspring-boot.run.arguments=%s\""""
                        .formatted(list, arguments));
    }

    static boolean isFree(int port) {
        return port < 65_536 && !taken(port);
    }

    private static int elsewhere(int port) {
        return port < 50_000 ? port + 10_000 : port - 10_000;
    }

    /// Some systems let one bind beside a listener on all interfaces: knocking finds it.
    private static boolean taken(int port) {
        var loopback = InetAddress.getLoopbackAddress();
        try (var knock = new Socket()) {
            knock.connect(new InetSocketAddress(loopback, port), 500);
            return true;
        } catch (IOException nobodyAnswers) {
            try (var _ = new ServerSocket(port, 1, loopback)) {
                return false;
            } catch (IOException cannotBind) {
                return true;
            }
        }
    }
}
