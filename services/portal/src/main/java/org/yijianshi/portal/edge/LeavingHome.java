package org.yijianshi.portal.edge;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.Settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// The portal leaves this machine only where pages, passwords' issuer and session travel over TLS:
/// its own, or that of a gateway before it. The services it asks in people's names are on this
/// machine or reached over TLS, unless an operator answers for the network.
@Component
final class LeavingHome implements InitializingBean {

    private final ServerProperties server;
    private final Settings settings;
    private final boolean behindTls;
    private final boolean networkIsTrusted;

    LeavingHome(
            ServerProperties server,
            Settings settings,
            @Value("${yijianshi.access.behind-tls:false}") boolean behindTls,
            @Value("${yijianshi.access.trusted-network:false}") boolean networkIsTrusted) {
        this.server = server;
        this.settings = settings;
        this.behindTls = behindTls;
        this.networkIsTrusted = networkIsTrusted;
    }

    @Override
    public void afterPropertiesSet() {
        settings.services().forEach(this::requireTls);
        InetAddress address = server.getAddress();
        if (address != null && address.isLoopbackAddress()) {
            return;
        }
        require(
                isOverTls(settings.signIn().issuer()),
                "yijianshi.access.issuer begins with https: the demonstration city's people sign"
                        + " in on this machine only");
        require(
                Ssl.isEnabled(server.getSsl()) || behindTls,
                "server.ssl is set, or yijianshi.access.behind-tls=true says that only a gateway"
                        + " with TLS reaches the portal");
        require(
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure()),
                "server.servlet.session.cookie.secure is true");
    }

    /// People's tokens go there.
    private void requireTls(String service, URI address) {
        if (!networkIsTrusted && !isOverTls(address) && !isLoopback(address)) {
            throw new IllegalStateException(
                    service
                            + " is beyond this machine and is not reached over TLS: let"
                            + " yijianshi.portal.services."
                            + service
                            + " begin with https, or set yijianshi.access.trusted-network=true if"
                            + " nobody else can read or change what passes there");
        }
    }

    private static void require(boolean holds, String condition) {
        if (!holds) {
            throw new IllegalStateException(
                    "server.address must be a loopback address such as 127.0.0.1 unless "
                            + condition);
        }
    }

    private static boolean isOverTls(URI address) {
        return "https".equals(address.getScheme());
    }

    private static boolean isLoopback(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
