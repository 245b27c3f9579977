package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

class TokensTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final HttpServer identity;
    private final Tokens tokens;

    TokensTest(@TempDir Path directory) throws IOException {
        var passwords = directory.resolve("passwords");
        Files.writeString(passwords, "intake secret\nwang.li other\n");
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = URI.create("http://127.0.0.1:" + identity.getAddress().getPort());
        tokens = new Tokens(address, passwords, now::get);
    }

    @BeforeEach
    void start() {
        identity.createContext("/oauth2/token", this::answer);
        identity.start();
    }

    @AfterEach
    void stop() {
        identity.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var given = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization"));
        var known = given.equals(basic("intake:secret"));
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        assertThat(body).isEqualTo("grant_type=client_credentials");
        var token =
                """
                {"access_token": "token-%d", "token_type": "Bearer", "expires_in": 600}"""
                        .formatted(asked.incrementAndGet())
                        .getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, token.length);
        exchange.getResponseBody().write(token);
        exchange.close();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    @Test
    void one_token_is_used_until_a_minute_before_its_end() {
        assertThat(tokens.of("intake")).isEqualTo("token-1");
        now.set(Instant.EPOCH.plusSeconds(539));
        assertThat(tokens.of("intake")).isEqualTo("token-1");
        now.set(Instant.EPOCH.plusSeconds(540));
        assertThat(tokens.of("intake")).isEqualTo("token-2");
        assertThat(tokens.of("intake")).isEqualTo("token-2");
    }

    @Test
    void many_who_need_one_at_once_ask_once() {
        var all = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .forEach(_ -> threads.execute(() -> all.add(tokens.of("intake"))));
        }
        assertThat(all).hasSize(50).containsOnly("token-1");
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_goes_wrong_is_said_without_the_password() {
        assertThatThrownBy(() -> tokens.of("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no account nobody");
        assertThatThrownBy(() -> tokens.of("wang.li"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no token for wang.li: status 401")
                .hasMessageNotContaining("other");
        identity.stop(0);
        assertThatThrownBy(() -> tokens.of("intake")).isInstanceOf(UncheckedIOException.class);
    }
}
