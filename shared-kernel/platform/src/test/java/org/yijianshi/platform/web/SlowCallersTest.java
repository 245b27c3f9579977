package org.yijianshi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.trial.Trial;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A service has sixteen threads for everybody: nobody may hold them by speaking slowly.
@Timeout(90)
class SlowCallersTest {

    private static final String JSON = "Host: localhost\r\nContent-Type: application/json\r\n";
    private static Trial trial;

    @BeforeAll
    static void start() {
        trial =
                Trial.start(
                        "trial-slow",
                        Map.of(
                                "yijianshi.access.requests-per-minute",
                                "0",
                                "yijianshi.bodies.within",
                                "1s"));
    }

    @AfterAll
    static void stop() {
        trial.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /nowhere HTTP/1.1\r\n" + JSON + "Content-Length: 400000\r\n\r\n{",
                "POST /nowhere HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n1",
                "POST /nowhere HTTP/1.1\r\n"
                        + JSON
                        + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
                "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 400000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=",
                "GET /actuator/health HTTP/1.1\r\n" + JSON + "Content-Length: 400000\r\n\r\n{",
                "POST /nowhere HTTP/1.1\r\nHost: localhost\r\nX-Long: "
            })
    void forty_who_speak_slowly_hold_nobody_up(String begun) throws Exception {
        var slow = Stream.generate(() -> Line.to(trial).say(begun)).limit(40).toList();
        try (var dripping = Executors.newSingleThreadScheduledExecutor()) {
            var _ =
                    dripping.scheduleAtFixedRate(
                            () -> slow.forEach(Line::drip), 50, 50, MILLISECONDS);
            var answer =
                    CompletableFuture.supplyAsync(
                            () -> Answer.to(trial, "GET", "/notes", ""),
                            task -> Thread.ofVirtual().start(task));
            assertThat(answer.get(30, SECONDS).status()).isEqualTo(200);
            dripping.shutdownNow();
        } finally {
            slow.forEach(Line::close);
        }
    }

    @Test
    void a_refusal_that_does_not_wait_for_the_body_says_that_the_connection_ends()
            throws IOException {
        try (var line = Line.to(trial)) {
            line.say("POST /nowhere HTTP/1.1\r\n" + JSON + "Content-Length: 400000\r\n\r\n{");
            assertThat(line.all()).startsWith("HTTP/1.1 401").containsOnlyOnce("Connection: close");
        }
    }

    @Test
    void an_ordinary_refusal_keeps_its_connection() throws IOException {
        var request = "POST /nowhere HTTP/1.1\r\n" + JSON + "Content-Length: 2\r\n\r\n{}";
        try (var line = Line.to(trial)) {
            for (int n = 0; n < 3; n++) {
                assertThat(line.say(request).one())
                        .startsWith("HTTP/1.1 401")
                        .doesNotContain("Connection: close");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_request_that_is_served_keeps_its_connection(boolean chunked) throws IOException {
        try (var line = Line.to(trial)) {
            for (int n = 0; n < 3; n++) {
                var request =
                        chunked
                                ? put(
                                        "a\r\n{\"text\":1}\r\n0\r\n\r\n",
                                        "Transfer-Encoding: chunked")
                                : put("{\"text\":1}", "Content-Length: 10");
                assertThat(line.say(request).one())
                        .startsWith("HTTP/1.1 200")
                        .doesNotContain("Connection: close");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 400000", "Content-Length: 600000"})
    void whoever_has_signed_in_may_not_drip_for_ever_either(String length) throws Exception {
        try (var line = Line.to(trial).say(put("{\"text\":\"", length));
                var dripping = Executors.newSingleThreadScheduledExecutor()) {
            var _ = dripping.scheduleAtFixedRate(line::drip, 50, 50, MILLISECONDS);
            assertThat(line.one())
                    .startsWith(length.endsWith("400000") ? "HTTP/1.1 408" : "HTTP/1.1 413")
                    .contains("Connection: close")
                    .contains(length.endsWith("400000") ? "too-slow" : "too-large");
            Trial.eventually(() -> assertThat(line.drip()).isFalse());
            dripping.shutdownNow();
        }
    }

    @Test
    void far_too_much_that_comes_quickly_is_told_so() {
        var answer =
                Answer.to(
                        trial,
                        "PUT",
                        "/notes/" + Trial.newCase(),
                        " ".repeat(8_000_000),
                        "Content-Type",
                        "application/json");
        answer.isProblem(413, "too-large", "内容太大");
        assertThat(answer.header("connection")).isEqualTo("close");
    }

    private static String put(String body, String length) {
        return "PUT /notes/"
                + Trial.newCase()
                + " HTTP/1.1\r\n"
                + JSON
                + "Authorization: Bearer "
                + trial.token("tester", "CLERK")
                + "\r\n"
                + length
                + "\r\n\r\n"
                + body;
    }
}
