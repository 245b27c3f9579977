package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// What stands at which address, and what goes out with every answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {

    private final Browser browser = new Browser();
    private RunningIssuer issuer;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        issuer = new RunningIssuer(data);
    }

    @AfterAll
    void stop() {
        issuer.close();
        browser.close();
    }

    @Test
    void the_discovery_document_names_the_issuer() {
        var found = Tokens.json(browser.get(issuer.at("/.well-known/openid-configuration")));
        assertThat(found.get("issuer").asString()).isEqualTo(issuer.issuer());
        assertThat(found.get("jwks_uri").asString()).isEqualTo(issuer.issuer() + "/oauth2/jwks");
    }

    @Test
    void only_the_public_half_of_the_key_is_published() {
        var key = Tokens.json(browser.get(issuer.at("/oauth2/jwks"))).get("keys").get(0);
        assertThat(key.propertyNames()).containsOnly("kty", "e", "use", "kid", "alg", "n");
    }

    @Test
    void the_page_says_who_lives_here_and_nobodys_number_or_password() {
        var page = browser.get(issuer.at("/sign-in"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("李晓雨", "li.xiaoyu", "赵强", "Sign in")
                .doesNotContain("410402", "monitoring", "<script", "{")
                .doesNotContain(issuer.passwords().values());
        assertThat(browser.get(issuer.at("/identity.css")).headers().firstValue("Content-Type"))
                .hasValue("text/css;charset=UTF-8");
    }

    @Test
    void every_page_carries_strict_headers_and_a_cookie_no_script_reads() {
        try (var another = new Browser()) {
            var headers = another.get(issuer.at("/sign-in")).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .contains("form-action 'self' http://127.0.0.1:8080;");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Set-Cookie").orElse(""))
                    .startsWith("identity-session=")
                    .contains("HttpOnly", "SameSite=Lax");
        }
    }

    @Test
    void what_does_not_exist_is_not_found_and_nothing_more_is_said() {
        for (var path : new String[] {"/", "/nowhere/secret", "/error", "/actuator/env"}) {
            var answer = browser.get(issuer.at(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("secret", "xception", "Tomcat", "Spring");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void health_is_answered_without_a_token() {
        assertThat(browser.get(issuer.at("/actuator/health")).statusCode()).isEqualTo(200);
    }
}
