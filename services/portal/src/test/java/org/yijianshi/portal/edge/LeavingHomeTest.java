package org.yijianshi.portal.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.yijianshi.portal.Settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/// On one machine everything is open to whoever sits there; beyond it, everything goes over TLS.
class LeavingHomeTest {

    private static final String HOME = "http://127.0.0.1:8081";
    private final ServerProperties server = new ServerProperties();

    @BeforeEach
    void everywhere() throws UnknownHostException {
        server.setAddress(InetAddress.getByAddress(new byte[4]));
        server.getServlet().getSession().getCookie().setSecure(true);
    }

    @Test
    void on_loopback_nothing_is_asked() {
        server.setAddress(InetAddress.getLoopbackAddress());
        server.getServlet().getSession().getCookie().setSecure(null);
        assertThatCode(() -> leave("http", HOME, false, false)).doesNotThrowAnyException();
    }

    @Test
    void no_address_means_all_of_them() {
        var anywhere = new ServerProperties();
        assertThatThrownBy(
                        () ->
                                new LeavingHome(anywhere, settings("http", HOME), true, false)
                                        .afterPropertiesSet())
                .hasMessageContaining("yijianshi.access.issuer");
    }

    @Test
    void beyond_it_the_issuer_is_https_and_the_portal_behind_tls() {
        assertThatThrownBy(() -> leave("http", HOME, true, false))
                .hasMessageContaining("yijianshi.access.issuer");
        assertThatThrownBy(() -> leave("https", HOME, false, false))
                .hasMessageContaining("yijianshi.access.behind-tls");
        assertThatCode(() -> leave("https", HOME, true, false)).doesNotThrowAnyException();
        var ssl = new Ssl();
        ssl.setBundle("own");
        server.setSsl(ssl);
        assertThatCode(() -> leave("https", HOME, false, false)).doesNotThrowAnyException();
    }

    @Test
    void beyond_it_the_session_travels_over_tls_alone() {
        server.getServlet().getSession().getCookie().setSecure(false);
        assertThatThrownBy(() -> leave("https", HOME, true, false))
                .hasMessageContaining("cookie.secure");
    }

    @Test
    void a_service_elsewhere_is_given_no_token_in_clear() {
        server.setAddress(InetAddress.getLoopbackAddress());
        var elsewhere = "http://192.0.2.1:8081";
        assertThatThrownBy(() -> leave("http", elsewhere, false, false))
                .hasMessageContaining("yijianshi.portal.services.casefile");
        assertThatCode(() -> leave("http", elsewhere, false, true)).doesNotThrowAnyException();
        assertThatCode(() -> leave("http", "https://casefile.invalid", false, false))
                .doesNotThrowAnyException();
    }

    private void leave(String issuer, String service, boolean behindTls, boolean trusted) {
        new LeavingHome(server, settings(issuer, service), behindTls, trusted).afterPropertiesSet();
    }

    private static Settings settings(String issuer, String service) {
        return new Settings(
                new Settings.SignIn(
                        URI.create(issuer + "://issuer.example"), "portal", Path.of("secret")),
                new Settings.Region("平顶山市", "Pingdingshan", "1", ZoneId.of("Asia/Shanghai")),
                Map.of("casefile", URI.create(service)));
    }
}
