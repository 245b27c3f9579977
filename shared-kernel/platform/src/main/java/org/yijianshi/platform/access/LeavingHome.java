package org.yijianshi.platform.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.URI;

/// A service leaves this machine only where people really sign in, at an issuer that is reached
/// over TLS, and where tokens and answers travel over TLS as well: the service's own, or that of a
/// gateway before it. The way to its database and to Kafka is watched likewise.
final class LeavingHome implements InitializingBean {

    private final ServerProperties server;
    private final String issuer;
    private final String keys;
    private final boolean behindTls;
    private final Neighbours neighbours;

    LeavingHome(
            ServerProperties server,
            String issuer,
            String keys,
            boolean behindTls,
            Neighbours neighbours) {
        this.server = server;
        this.issuer = issuer;
        this.keys = keys;
        this.behindTls = behindTls;
        this.neighbours = neighbours;
    }

    @Override
    public void afterPropertiesSet() {
        neighbours.requireTls();
        InetAddress address = server.getAddress();
        if (address != null && address.isLoopbackAddress()) {
            return;
        }
        if (!isOverTls(issuer) || !isOverTls(keys)) {
            throw new IllegalStateException(
                    "server.address must be a loopback address such as 127.0.0.1 unless"
                            + " yijianshi.access.issuer and yijianshi.access.keys begin with https:"
                            + " the demonstration city's people sign in on this machine only");
        }
        if (!Ssl.isEnabled(server.getSsl()) && !behindTls) {
            throw new IllegalStateException(
                    "server.address must be a loopback address such as 127.0.0.1 unless server.ssl"
                            + " is set, or yijianshi.access.behind-tls=true says that only a"
                            + " gateway with TLS reaches this service");
        }
    }

    private static boolean isOverTls(String uri) {
        return "https".equals(URI.create(uri).getScheme());
    }
}
