package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way of a person from the portal through the sign-in page and back, over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInTest {

    private RunningIssuer issuer;
    private Portal portal;

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
        portal = new Portal(issuer);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void a_person_signs_in_and_the_portal_gets_tokens() throws Exception {
        var tokens = Tokens.json(portal.exchange(portal.codeFor("li.xiaoyu"), Portal.VERIFIER));
        var access = portal.verified(tokens.get("access_token").asString());
        assertThat(access.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(Tokens.claims(access))
                .containsOnlyKeys(
                        "iss sub aud exp iat jti client_id scope roles person acr amr verified_at verified_until"
                                .split(" "))
                .containsEntry("client_id", "portal")
                .containsEntry("roles", List.of("APPLICANT"));
        assertThat(access.getJWTClaimsSet().getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("openid", "profile");
        var id = Tokens.claims(portal.verified(tokens.get("id_token").asString()));
        assertThat(id)
                .containsEntry("name", "李晓雨")
                .containsEntry("nonce", "n-1")
                .containsEntry("sub", access.getJWTClaimsSet().getSubject());
    }

    @Test
    void the_portal_is_told_the_name_again_but_not_for_an_id_token() {
        var tokens = Tokens.json(portal.exchange(portal.codeFor("zhang.wei"), Portal.VERIFIER));
        var answer =
                portal.browser().get(issuer.at("/userinfo"), tokens.get("access_token").asString());
        assertThat(Tokens.json(answer).get("name").asString()).isEqualTo("张伟");
        assertThat(Tokens.json(answer).get("sub").asString()).isEqualTo("zhang.wei");
        assertThat(
                        portal.browser()
                                .get(issuer.at("/userinfo"), tokens.get("id_token").asString())
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_refreshed_token_still_says_when_the_person_was_verified_and_refreshes_once()
            throws Exception {
        var first = Tokens.json(portal.exchange(portal.codeFor("zhang.min"), Portal.VERIFIER));
        var verifiedAt =
                Tokens.claims(portal.verified(first.get("access_token").asString()))
                        .get("verified_at");
        assertThat(verifiedAt).isInstanceOf(Long.class);
        await().until(() -> !Long.valueOf(Instant.now().getEpochSecond()).equals(verifiedAt));
        var refreshed = portal.refresh(first.get("refresh_token").asString());
        var claims = Tokens.claims(portal.verified(Tokens.accessToken(refreshed)));
        assertThat(claims)
                .containsEntry("verified_at", verifiedAt)
                .doesNotContainEntry("verified_at", claims.get("iat"));
        assertThat(portal.refresh(first.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void without_pkce_there_is_no_code() {
        portal.signIn("li.xiaoyu");
        var request = Portal.request();
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        assertThat(Portal.location(portal.authorize(request)))
                .startsWith(RunningIssuer.REDIRECT + "?error=invalid_request");
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier() {
        var answer = portal.exchange(portal.codeFor("li.xiaoyu"), Portal.VERIFIER + "x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Tokens.json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void a_code_goes_nowhere_but_to_the_portal() {
        portal.signIn("li.xiaoyu");
        var request = Portal.request();
        request.put("redirect_uri", "http://127.0.0.1:8080/elsewhere");
        var answer = portal.authorize(request);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("无法继续").doesNotContain("elsewhere", "xception");
    }

    @Test
    void who_mistypes_the_password_is_told_so() {
        var answer = portal.browser().signIn(issuer.at("/sign-in"), "li.xiaoyu", "wrong");
        assertThat(Portal.location(answer)).endsWith("/sign-in?error");
        assertThat(portal.browser().get(URI.create(Portal.location(answer))).body())
                .contains("账号或密码不对");
    }

    @Test
    void a_program_cannot_sign_in_as_a_person() {
        assertThat(Portal.location(portal.signIn("monitoring"))).endsWith("/sign-in?error");
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        var form = Map.of("username", "li.xiaoyu", "password", issuer.passwordOf("li.xiaoyu"));
        assertThat(portal.browser().postWithoutPage(issuer.at("/sign-in"), form).statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_signs_out_at_the_portal_is_signed_out_here() {
        var tokens = Tokens.json(portal.exchange(portal.codeFor("li.xiaoyu"), Portal.VERIFIER));
        var signOut = new LinkedHashMap<String, String>();
        signOut.put("id_token_hint", tokens.get("id_token").asString());
        signOut.put("client_id", "portal");
        signOut.put("post_logout_redirect_uri", "http://127.0.0.1:8080/");
        var answer = portal.browser().get(issuer.at("/connect/logout?" + Browser.encoded(signOut)));
        assertThat(Portal.location(answer)).isEqualTo("http://127.0.0.1:8080/");
        assertThat(Portal.location(portal.authorize(Portal.request()))).endsWith("/sign-in");
    }
}
