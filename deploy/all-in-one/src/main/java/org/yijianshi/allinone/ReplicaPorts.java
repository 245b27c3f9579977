package org.yijianshi.allinone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where replicas of a service listen: the first on the service's port, each further one a hundred
/// ports higher, or wherever there is room above.
final class ReplicaPorts {

    private static final int APART = 100;

    private record Replica(String service, int number) {}

    private final Ports ports;
    private final Map<Replica, Integer> chosen = new ConcurrentHashMap<>();

    ReplicaPorts(Ports ports) {
        this.ports = ports;
    }

    int of(String service, int number) {
        return number == 0
                ? ports.of(service)
                : chosen.computeIfAbsent(new Replica(service, number), this::choose);
    }

    private int choose(Replica replica) {
        var port = ports.of(replica.service()) + APART * replica.number();
        while (ports.byOwner().containsValue(port) || !Ports.isFree(port)) {
            port = port + 1 < 65_536 ? port + 1 : 20_000;
        }
        return port;
    }
}
