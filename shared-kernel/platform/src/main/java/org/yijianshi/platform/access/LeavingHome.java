package org.yijianshi.platform.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// A service leaves this machine only where people really sign in, at an issuer that is reached
/// over TLS, and where tokens and answers travel over TLS as well: the service's own, or that of a
/// gateway before it.
final class LeavingHome implements InitializingBean {

    private final ServerProperties server;
    private final String issuer;
    private final String keys;
    private final boolean behindTls;

    LeavingHome(ServerProperties server, String issuer, String keys, boolean behindTls) {
        this.server = server;
        this.issuer = issuer;
        this.keys = keys;
        this.behindTls = behindTls;
    }

    @Override
    public void afterPropertiesSet() throws UnknownHostException {
        InetAddress address = server.getAddress();
        if (address != null && address.isLoopbackAddress()) {
            return;
        }
        if (!isOverTls(issuer) || !isOverTls(keys)) {
            throw new IllegalStateException(
                    "server.address must be a loopback address such as 127.0.0.1 unless"
                            + " yijianshi.access.issuer and yijianshi.access.keys are https:"
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
