package org.yijianshi.platform.web;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Until people sign in, a service answers nobody but this machine: it refuses to start on any
/// other address.
final class LoopbackGuard implements InitializingBean {

    private final ServerProperties server;

    LoopbackGuard(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() throws UnknownHostException {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "server.address must be a loopback address such as 127.0.0.1: nobody signs in"
                            + " yet, so nobody else may connect");
        }
    }
}
