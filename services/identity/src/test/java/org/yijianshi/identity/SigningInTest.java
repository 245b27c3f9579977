package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way of a person from the portal through the sign-in page and back, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {

    private static final String VERIFIER =
            "a-verifier-of-at-least-forty-three-characters-0123456789";

    private RunningIssuer issuer;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        issuer = new RunningIssuer(data);
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void a_person_signs_in_and_the_portal_gets_tokens() throws Exception {
        var tokens = Tokens.json(exchange(codeFor("li.xiaoyu"), VERIFIER));
        var access = verified(tokens.get("access_token").asString());
        assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(Tokens.claims(access))
                .containsOnlyKeys(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "jti",
                        "client_id",
                        "scope",
                        "roles",
                        "person",
                        "acr",
                        "amr",
                        "verified_at",
                        "verified_until")
                .containsEntry("client_id", "portal")
                .containsEntry("roles", List.of("APPLICANT"));
        assertThat(access.getJWTClaimsSet().getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("openid", "profile");
        var id = Tokens.claims(verified(tokens.get("id_token").asString()));
        assertThat(id)
                .containsEntry("name", "李晓雨")
                .containsEntry("nonce", "n-1")
                .containsEntry("sub", access.getJWTClaimsSet().getSubject());
    }

    @Test
    void the_portal_is_told_the_name_again_but_not_for_an_id_token() {
        var tokens = Tokens.json(exchange(codeFor("zhang.wei"), VERIFIER));
        var answer = browser.get(issuer.at("/userinfo"), tokens.get("access_token").asString());
        assertThat(Tokens.json(answer).get("name").asString()).isEqualTo("张伟");
        assertThat(Tokens.json(answer).get("sub").asString()).isEqualTo("zhang.wei");
        assertThat(
                        browser.get(issuer.at("/userinfo"), tokens.get("id_token").asString())
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_refreshed_token_still_says_when_the_person_was_verified_and_refreshes_once()
            throws Exception {
        var first = Tokens.json(exchange(codeFor("zhang.min"), VERIFIER));
        Thread.sleep(1100);
        var refreshed = refresh(first.get("refresh_token").asString());
        var claims = Tokens.claims(verified(Tokens.accessToken(refreshed)));
        assertThat(claims)
                .containsEntry(
                        "verified_at",
                        Tokens.claims(verified(first.get("access_token").asString()))
                                .get("verified_at"))
                .doesNotContainEntry("verified_at", claims.get("iat"));
        assertThat(refresh(first.get("refresh_token").asString()).statusCode()).isEqualTo(400);
    }

    @Test
    void without_pkce_there_is_no_code() {
        signIn("li.xiaoyu");
        var request = request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        assertThat(location(authorize(request)))
                .startsWith(RunningIssuer.REDIRECT + "?error=invalid_request");
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier() {
        var answer = exchange(codeFor("li.xiaoyu"), VERIFIER + "x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Tokens.json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_goes_nowhere_but_to_the_portal() {
        signIn("li.xiaoyu");
        var request = request();
        request.put("redirect_uri", "http://127.0.0.1:8080/elsewhere");
        var answer = authorize(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("无法继续").doesNotContain("elsewhere", "xception");
    }

    @Test
    void who_mistypes_the_password_is_told_so() {
        var answer = browser.signIn(issuer.at("/sign-in"), "li.xiaoyu", "wrong");
        assertThat(location(answer)).endsWith("/sign-in?error");
        assertThat(browser.get(URI.create(location(answer))).body()).contains("账号或密码不对");
    }

    @Test
    void a_program_cannot_sign_in_as_a_person() {
        assertThat(location(signIn("monitoring"))).endsWith("/sign-in?error");
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        var form = Map.of("username", "li.xiaoyu", "password", issuer.passwordOf("li.xiaoyu"));
        assertThat(browser.postWithoutPage(issuer.at("/sign-in"), form).statusCode())
                .isEqualTo(403);
    }

    private String codeFor(String account) {
        assertThat(location(authorize(request()))).endsWith("/sign-in");
        var way = location(signIn(account));
        var arrived = location(browser.get(URI.create(way)));
        assertThat(arrived).startsWith(RunningIssuer.REDIRECT + "?code=").contains("state=s-1");
        return arrived.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> signIn(String account) {
        return browser.signIn(issuer.at("/sign-in"), account, issuer.passwordOf(account));
    }

    private HttpResponse<String> authorize(Map<String, String> request) {
        return browser.get(issuer.at("/oauth2/authorize?" + Browser.encoded(request)));
    }

    private static Map<String, String> request() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("redirect_uri", RunningIssuer.REDIRECT);
        request.put("scope", "openid profile");
        request.put("state", "s-1");
        request.put("nonce", "n-1");
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        return portal(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        RunningIssuer.REDIRECT,
                        "code_verifier",
                        verifier));
    }

    private HttpResponse<String> refresh(String token) {
        return portal(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private HttpResponse<String> portal(Map<String, String> form) {
        return browser.post(
                issuer.at("/oauth2/token"), "portal", issuer.passwordOf("portal"), form);
    }

    private com.nimbusds.jwt.SignedJWT verified(String token) {
        return Tokens.verified(token, browser.get(issuer.at("/oauth2/jwks")).body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    }
}
