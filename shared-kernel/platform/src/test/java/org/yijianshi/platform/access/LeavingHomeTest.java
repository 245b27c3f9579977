package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// On one machine everything is open to whoever sits there; beyond it, everything goes over TLS.
class LeavingHomeTest {

    private static final String LOCAL_DATABASE = "jdbc:postgresql://127.0.0.1:15432/casefile";
    private static final Neighbours AT_HOME =
            new Neighbours(
                    List.of(LOCAL_DATABASE, ""), List.of("127.0.0.1:19092"), "PLAINTEXT", false);

    @Test
    void on_loopback_nothing_is_asked() {
        assertThatCode(() -> leave("127.0.0.1", "http", false, false)).doesNotThrowAnyException();
    }

    @Test
    void beyond_it_the_issuer_is_https_and_the_service_behind_tls() {
        assertThatThrownBy(() -> leave("0.0.0.0", "http", true, true))
                .hasMessageContaining("yijianshi.access.issuer");
        assertThatThrownBy(() -> leave("0.0.0.0", "https", false, false))
                .hasMessageContaining("yijianshi.access.behind-tls");
        assertThatCode(() -> leave("0.0.0.0", "https", true, false)).doesNotThrowAnyException();
        assertThatCode(() -> leave("0.0.0.0", "https", false, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:15432/casefile, true",
        "jdbc:postgresql://localhost/casefile, true",
        "jdbc:postgresql:casefile, true",
        "jdbc:postgresql://192.0.2.1/casefile, false",
        "jdbc:postgresql://192.0.2.1/casefile?sslmode=require, false",
        "jdbc:postgresql://192.0.2.1/casefile?sslmode=verify-full, true",
        "'jdbc:postgresql://127.0.0.1,192.0.2.1/casefile', false",
        "jdbc:postgresql://database.invalid/casefile?ssl=true, false"
    })
    void a_database_elsewhere_has_to_show_who_it_is(String url, boolean fine) {
        check(fine, new Neighbours(List.of(LOCAL_DATABASE, url), List.of(), "PLAINTEXT", false));
        check(true, new Neighbours(List.of(url), List.of(), "PLAINTEXT", true));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9092, PLAINTEXT, true",
        "127.0.0.1, PLAINTEXT, true",
        "kafka.invalid, PLAINTEXT, false",
        "[::1]:9092, PLAINTEXT, true",
        "192.0.2.1:9092, PLAINTEXT, false",
        "192.0.2.1:9092, SASL_PLAINTEXT, false",
        "192.0.2.1:9092, SSL, true",
        "192.0.2.1:9092, SASL_SSL, true"
    })
    void so_has_kafka(String broker, String protocol, boolean fine) {
        var brokers = List.of("127.0.0.1:9092", broker);
        check(fine, new Neighbours(List.of(), brokers, protocol, false));
        check(true, new Neighbours(List.of(), brokers, protocol, true));
    }

    private static void check(boolean fine, Neighbours neighbours) {
        if (fine) {
            assertThatCode(neighbours::requireTls).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(neighbours::requireTls)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("yijianshi.access.trusted-network");
        }
    }

    private static void leave(String address, String scheme, boolean behindTls, boolean ownTls)
            throws UnknownHostException {
        var server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        if (ownTls) {
            var ssl = new Ssl();
            ssl.setBundle("own");
            server.setSsl(ssl);
        }
        var issuer = scheme + "://issuer.example";
        new LeavingHome(server, issuer, issuer + "/keys", behindTls, AT_HOME).afterPropertiesSet();
    }
}
