package org.yijianshi.allinone;

import java.util.HashMap;
import java.util.Map;

/// Where replicas of a service listen: the first on the service's port, each further one a hundred
/// ports higher, or wherever there is room above.
final class ReplicaPorts {

    private static final int APART = 100;

    private record Replica(String service, int number) {}

    private final Ports ports;
    private final Map<Replica, Integer> chosen = new HashMap<>();

    ReplicaPorts(Ports ports) {
        this.ports = ports;
    }

    int of(String service, int number) {
        return number == 0 ? ports.of(service) : further(new Replica(service, number));
    }

    /// One at a time: a port is free for others, too, until its process has come up.
    private synchronized int further(Replica replica) {
        return chosen.computeIfAbsent(replica, this::choose);
    }

    private int choose(Replica replica) {
        var port = ports.of(replica.service()) + APART * replica.number();
        while (isGiven(port) || !Ports.isFree(port)) {
            port = port + 1 < 65_536 ? port + 1 : 20_000;
        }
        return port;
    }

    private boolean isGiven(int port) {
        return ports.byOwner().containsValue(port) || chosen.containsValue(port);
    }
}
