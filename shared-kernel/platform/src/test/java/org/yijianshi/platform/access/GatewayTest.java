package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.trial.Trial;

import java.util.HashMap;
import java.util.Map;

/// Whose address counts: that of whoever calls, or what a gateway says of it where one is named.
class GatewayTest {

    private static final Map<String, String> SELDOM =
            Map.of("yijianshi.access.requests-per-minute", "5");

    @Test
    void what_a_caller_says_of_itself_is_not_believed() {
        try (var trial = Trial.start("trial-no-gateway", SELDOM)) {
            for (int n = 0; n < 30; n++) {
                guess(trial, "203.0.113." + n);
            }
            guess(trial, "203.0.113.99").isProblem(429, "too-many-requests", "请求太多");
        }
    }

    @Test
    void people_behind_a_gateway_have_addresses_of_their_own() {
        var behind = new HashMap<>(SELDOM);
        behind.put("server.forward-headers-strategy", "native");
        behind.put("server.tomcat.remoteip.internal-proxies", "127\\.0\\.0\\.1");
        try (var trial = Trial.start("trial-gateway", behind)) {
            for (int n = 0; n < 30; n++) {
                guess(trial, "203.0.113.1");
            }
            guess(trial, "203.0.113.1").isProblem(429, "too-many-requests", "请求太多");
            assertThat(guess(trial, "203.0.113.2").status()).isEqualTo(401);
            // the gateway adds whom it sees: what stands before that was said by the caller
            guess(trial, "203.0.113.3, 203.0.113.1").isProblem(429, "too-many-requests", "请求太多");
        }
    }

    @Test
    void a_gateway_elsewhere_is_a_caller_like_any_other() {
        var behind = new HashMap<>(SELDOM);
        behind.put("server.forward-headers-strategy", "native");
        behind.put("server.tomcat.remoteip.internal-proxies", "192\\.0\\.2\\.1");
        try (var trial = Trial.start("trial-other-gateway", behind)) {
            for (int n = 0; n < 30; n++) {
                guess(trial, "203.0.113." + n);
            }
            guess(trial, "203.0.113.99").isProblem(429, "too-many-requests", "请求太多");
        }
    }

    /// One bad token, as if it came from an address.
    private static Answer guess(Trial trial, String address) {
        return Answer.bearing(
                "planted",
                trial,
                "GET",
                "/notes",
                "",
                "X-Forwarded-For",
                address,
                "Forwarded",
                "for=" + address);
    }
}
