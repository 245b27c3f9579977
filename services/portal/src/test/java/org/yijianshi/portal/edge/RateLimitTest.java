package org.yijianshi.portal.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yijianshi.portal.PortalApplication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Who asks without end is told so by a page like any other.
class RateLimitTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Test
    void one_address_opens_so_many_pages_and_signs_in_a_tenth_as_often() throws Exception {
        try (var portal = portal(60)) {
            for (int n = 0; n < 6; n++) {
                // nobody answers as issuer here: a fault, and no refusal of ours
                assertThat(get(portal, "/signed-in?code=a&state=b", "").statusCode())
                        .isNotEqualTo(429);
            }
            var refused = get(portal, "/signed-in?code=a&state=b", "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(retryAfter(refused)).isBetween(1, 60);

            HttpResponse<String> last = refused;
            for (int n = 0; n < 70; n++) {
                last = get(portal, "/no-such-page", "");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.body())
                    .contains("<h1", "操作太频繁", "已经保存和提交的内容不会丢")
                    .doesNotContain("fault.");
            assertThat(get(portal, "/no-such-page", "__Host-language=en").body())
                    .contains("Too many requests", "Nothing that was saved or sent is lost");

            assertThat(get(portal, "/assets/yijianshi.css", "").statusCode()).isEqualTo(200);
            assertThat(get(portal, "/actuator/health", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void without_a_limit_nobody_is_refused() throws Exception {
        try (var portal = portal(0)) {
            for (int n = 0; n < 30; n++) {
                assertThat(get(portal, "/no-such-page", "").statusCode()).isEqualTo(404);
                assertThat(get(portal, "/signed-in?code=a&state=b", "").statusCode())
                        .isNotEqualTo(429);
            }
        }
    }

    private static int retryAfter(HttpResponse<String> refused) {
        return Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow());
    }

    private static ConfigurableApplicationContext portal(int perMinute) {
        return new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=portal", "spring.application.name=portal")
                .run(
                        "--server.port=0",
                        "--yijianshi.access.issuer=http://127.0.0.1:1",
                        "--yijianshi.access.requests-per-minute=" + perMinute);
    }

    private static HttpResponse<String> get(
            ConfigurableApplicationContext portal, String path, String cookie)
            throws IOException, InterruptedException {
        var port = portal.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }
}
