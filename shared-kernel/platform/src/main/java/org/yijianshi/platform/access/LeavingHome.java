package org.yijianshi.platform.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// A service leaves this machine only where people really sign in: at an issuer that is reached
/// over TLS. The demonstration city's issuer speaks plain HTTP, and so nobody else may connect.
final class LeavingHome implements InitializingBean {

    private final ServerProperties server;
    private final String issuer;
    private final String keys;

    LeavingHome(ServerProperties server, String issuer, String keys) {
        this.server = server;
        this.issuer = issuer;
        this.keys = keys;
    }

    @Override
    public void afterPropertiesSet() throws UnknownHostException {
        InetAddress address = server.getAddress();
        boolean atHome = address != null && address.isLoopbackAddress();
        if (!atHome && !(isOverTls(issuer) && isOverTls(keys))) {
            throw new IllegalStateException(
                    "server.address must be a loopback address such as 127.0.0.1 unless"
                            + " yijianshi.access.issuer and yijianshi.access.keys are https:"
                            + " the demonstration city's people sign in on this machine only");
        }
    }

    private static boolean isOverTls(String uri) {
        return "https".equals(URI.create(uri).getScheme());
    }
}
