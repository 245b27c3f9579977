package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.Trial;

import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// No token but a good one opens a door, and every other one is answered alike.
@ExtendWith(SharedTrial.class)
class TokensTest {

    private static final TestIssuer ISSUER = TestIssuer.running();
    private static final Map<String, Object> HEADER =
            Map.of("alg", "RS256", "typ", "at+jwt", "kid", "test");

    private final Trial trial;

    TokensTest(Trial trial) {
        this.trial = trial;
    }

    @Test
    void a_good_token_opens_the_doors_of_its_roles_and_no_others() {
        assertThat(with(trial.token("zhang.wei", "CLERK"), "/notes").status()).isEqualTo(200);
        with(trial.token("zhang.wei", "CLERK"), "/api/operations/parked")
                .isProblem(403, "not-allowed", "您不能办理这一项");
        with(trial.token("zhang.wei", "SUPERVISOR"), "/notes")
                .isProblem(403, "not-allowed", "您不能办理这一项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes", "/api/operations/parked", "/planted", "/actuator/env"})
    void who_has_not_signed_in_learns_nothing(String path) {
        var answer = with("", path).isProblem(401, "not-signed-in", "请先登录");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_door_asked_by_head_is_guarded_like_the_same_by_get() {
        var clerk = trial.token("z", "CLERK");
        var supervisor = trial.token("zhou.min", "SUPERVISOR");
        assertThat(Answer.bearing(clerk, trial, "HEAD", "/notes", "").status()).isEqualTo(200);
        for (var path : List.of("/notes", "/api/operations/parked", "/actuator/prometheus")) {
            assertThat(Answer.bearing(supervisor, trial, "HEAD", path, "").status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Answer.bearing("", trial, "HEAD", "/actuator/health", "").status())
                .isEqualTo(200);
    }

    @Test
    void why_a_service_is_not_well_is_for_those_who_run_it() {
        for (var account : List.of("OPERATOR", "MONITOR")) {
            assertThat(with(trial.token("x", account), "/actuator/health").body())
                    .contains("\"components\"");
        }
        assertThat(with("", "/actuator/health").body()).doesNotContain("components");
        assertThat(with(trial.token("z", "CLERK"), "/actuator/health").body())
                .doesNotContain("components");
    }

    @Test
    void keys_that_do_not_exist_are_not_asked_for_again_and_again() {
        var issuer = TestIssuer.running();
        with(trial.token("z", "CLERK"), "/notes");
        var before = issuer.fetches();
        for (int n = 0; n < 50; n++) {
            var header = Map.<String, Object>of("alg", "RS256", "typ", "at+jwt", "kid", "k" + n);
            var claims = issuer.claims("trial", "z", "CLERK");
            var token = issuer.signed(header, claims, issuer.keys());
            assertThat(with(token, "/notes").status()).isEqualTo(401);
        }
        assertThat(issuer.fetches() - before).isLessThan(20);
        assertThat(with(trial.token("z", "CLERK"), "/notes").status()).isEqualTo(200);
    }

    @Test
    void a_key_that_the_issuer_has_only_now_is_known_within_seconds() {
        var next = TestIssuer.newKeys();
        var header = Map.<String, Object>of("alg", "RS256", "typ", "at+jwt", "kid", "next");
        var token = ISSUER.signed(header, ISSUER.claims("trial", "z", "CLERK"), next);
        assertThat(with(token, "/notes").status()).isEqualTo(401);
        ISSUER.publish("next", next);
        Trial.eventually(() -> assertThat(with(token, "/notes").status()).isEqualTo(200));
        assertThat(with(trial.token("z", "CLERK"), "/notes").status()).isEqualTo(200);
        var stranger = ISSUER.signed(header, ISSUER.claims("trial", "z", "CLERK"), ISSUER.keys());
        assertThat(with(stranger, "/notes").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/actuator, 404", "/v3/api-docs.yaml, 403", "/v3/api-docs/swagger-config, 403"})
    void a_door_of_a_library_that_the_table_does_not_list_is_closed(String path, int status) {
        assertThat(with(trial.token("he.gang", "OPERATOR"), path).status()).isEqualTo(status);
        assertThat(with("", path).status()).isEqualTo(401);
    }

    @Test
    void what_is_public_asks_for_no_token() {
        assertThat(with("", "/actuator/health").status()).isEqualTo(200);
        assertThat(with("", "/v3/api-docs").status()).isEqualTo(200);
    }

    /// A token that is bad in one way, all else being as it should.
    record Bad(String what, Function<TokensTest, String> token) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                claims("of another issuer", c -> c.put("iss", "https://issuer.example")),
                claims("without an issuer", c -> c.remove("iss")),
                claims("for another service", c -> c.put("aud", List.of("casefile"))),
                claims("for nobody", c -> c.remove("aud")),
                claims("expired", c -> c.putAll(Map.of("iat", now - 700, "exp", now - 100))),
                claims("without an end", c -> c.remove("exp")),
                claims("without a beginning", c -> c.remove("iat")),
                claims("valid for an hour", c -> c.put("exp", now + 3600)),
                claims("not valid yet", c -> c.put("nbf", now + 300)),
                claims(
                        "from the future",
                        c -> c.putAll(Map.of("iat", now + 3000, "exp", now + 3500))),
                claims("without a subject", c -> c.remove("sub")),
                header("of the wrong type", Map.of("alg", "RS256", "typ", "JWT", "kid", "test")),
                header("without a type", Map.of("alg", "RS256", "kid", "test")),
                header(
                        "of another algorithm",
                        Map.of("alg", "RS512", "typ", "at+jwt", "kid", "test")),
                new Bad(
                        "signed by a stranger",
                        t -> ISSUER.signed(HEADER, t.good(), TestIssuer.newKeys())),
                new Bad("signed by nobody", TokensTest::unsigned),
                new Bad(
                        "signed with the public key as a secret",
                        TokensTest::signedWithThePublicKey),
                new Bad("changed after signing", TokensTest::changed),
                new Bad("no token at all", _ -> "planted"),
                new Bad("two parts", _ -> "a.b"),
                new Bad("overlong", _ -> "a".repeat(6000)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_token_opens_nothing_and_is_not_told_why(Bad bad) {
        var answer =
                with(bad.token().apply(this), "/notes").isProblem(401, "not-signed-in", "请先登录");
        assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void headers_and_parameters_that_claim_a_role_or_a_user_change_nothing() {
        var supervisor = trial.token("zhou.min", "SUPERVISOR");
        for (var header :
                List.of(
                        "X-User",
                        "X-Role",
                        "X-Forwarded-User",
                        "Role",
                        "actor",
                        "X-Original-User")) {
            assertThat(
                            Answer.bearing(supervisor, trial, "GET", "/notes", "", header, "CLERK")
                                    .status())
                    .as(header)
                    .isEqualTo(403);
        }
        with(supervisor, "/notes?roles=CLERK&access_token=" + trial.token("z", "CLERK"))
                .isProblem(403, "not-allowed", "您不能办理这一项");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, //notes",
        "GET, /notes;a=b",
        "GET, /%2e%2e/notes",
        "GET, /x/../notes",
        "GET, /notes/",
        "GET, /NOTES",
        "GET, /notes%2f",
        "GET, /notes.json",
        "GET, /notes%00"
    })
    void a_path_in_disguise_opens_nothing(String method, String path) {
        var outsider = trial.token("zhou.min", "SUPERVISOR");
        assertThat(Answer.bearing(outsider, trial, method, path, "").status()).isIn(400, 403, 404);
    }

    @Test
    void a_method_in_disguise_changes_nothing() {
        var answer =
                Answer.bearing(
                        trial.token("z", "CLERK"),
                        trial,
                        "GET",
                        "/notes?_method=DELETE",
                        "",
                        "X-HTTP-Method-Override",
                        "DELETE");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void roles_that_we_do_not_know_give_nothing() {
        var claims = claimsOf("CLERK");
        claims.put("roles", "CLERK");
        assertThat(with(ISSUER.signed(claims), "/notes").status()).isEqualTo(403);
        assertThat(with(trial.token("z", "ROOT", "ADMIN", "clerk"), "/notes").status())
                .isEqualTo(403);
    }

    @Test
    void answers_carry_the_headers_that_keep_browsers_from_harm() {
        var answer = with(trial.token("z", "CLERK"), "/notes");
        assertThat(answer.header("content-security-policy")).contains("default-src 'none'");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("absent");
        assertThat(answer.header("set-cookie")).isEqualTo("absent");
    }

    @Test
    void no_other_site_is_let_in() {
        var answer =
                Answer.bearing(
                        "",
                        trial,
                        "OPTIONS",
                        "/notes",
                        "",
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "GET");
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("absent");
    }

    private Map<String, Object> good() {
        return claimsOf("CLERK");
    }

    private static Map<String, Object> claimsOf(String role) {
        return new HashMap<>(ISSUER.claims("trial", "tester", role));
    }

    private static Bad claims(String what, Consumer<Map<String, Object>> change) {
        return new Bad(
                what,
                test -> {
                    var claims = test.good();
                    change.accept(claims);
                    return ISSUER.signed(claims);
                });
    }

    private static Bad header(String what, Map<String, Object> header) {
        return new Bad(what, test -> ISSUER.signed(header, test.good(), ISSUER.keys()));
    }

    private String unsigned() {
        return TestIssuer.part(Map.of("alg", "none", "typ", "at+jwt"))
                + "."
                + TestIssuer.part(good())
                + ".";
    }

    private String signedWithThePublicKey() {
        try {
            var said =
                    TestIssuer.part(Map.of("alg", "HS256", "typ", "at+jwt", "kid", "test"))
                            + "."
                            + TestIssuer.part(good());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ISSUER.keys().getPublic().getEncoded(), "HmacSHA256"));
            return said
                    + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(said.getBytes(UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String changed() {
        var parts = ISSUER.signed(claimsOf("SUPERVISOR")).split("\\.", -1);
        return parts[0] + "." + TestIssuer.part(good()) + "." + parts[2];
    }

    private Answer with(String token, String path) {
        return Answer.bearing(token, trial, "GET", path, "");
    }
}
