package org.yijianshi.portal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.signin.AccessToken;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/// A department that takes a call and says nothing.
class ServicesTest {

    private ServerSocket silent;

    @BeforeEach
    void open() throws IOException {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        silent.close();
    }

    /// Less than what a page waits for that cannot do without.
    @Test
    @Timeout(8)
    void a_page_that_can_do_without_goes_on() {
        var services = services().withoutWaiting();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> services.get("tax-ukey", String.class, "/api/rules"))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(503));
    }

    private Services services() {
        var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
        var settings =
                new Settings(
                        new Settings.SignIn(address, "portal", Path.of("nowhere")),
                        new Settings.Region("x", "x", "0", ZoneId.of("Asia/Shanghai")),
                        Map.of("tax-ukey", address));
        return new Services(settings, new AccessToken(_ -> null), JsonMapper.shared());
    }
}
