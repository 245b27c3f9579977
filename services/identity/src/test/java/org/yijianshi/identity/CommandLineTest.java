package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.Role;
import org.yijianshi.access.SecretFile;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A token for whoever has an account and its password, without a page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");

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
    void a_citizens_token_says_who_is_verified_how_and_nothing_personal() throws Exception {
        var token = tokenOf("li.xiaoyu");
        var claims = Tokens.claims(token);
        var person =
                new PersonReferences(SecretFile.in(issuer.personKey()))
                        .of("CITIZEN_ID", "410402198803120020");

        assertThat(token.getHeader().toJSONObject())
                .containsOnlyKeys("typ", "alg", "kid")
                .containsEntry("typ", "at+jwt")
                .containsEntry("alg", "RS256");
        assertThat(claims)
                .containsOnlyKeys(
                        "iss sub aud exp iat jti client_id roles person acr amr verified_at verified_until"
                                .split(" "))
                .containsEntry("iss", issuer.issuer())
                .containsEntry("sub", person)
                .containsEntry("person", person)
                .containsEntry("client_id", "li.xiaoyu")
                .containsEntry("roles", List.of("APPLICANT"))
                .containsEntry("acr", "HIGH")
                .containsEntry("amr", List.of("FACE"))
                .containsEntry("verified_at", claims.get("iat"));
        assertThat(number(claims, "exp") - number(claims, "iat")).isEqualTo(600);
        assertThat(number(claims, "verified_until") - number(claims, "iat")).isEqualTo(8 * 3600);
        assertThat(token.getJWTClaimsSet().getAudience())
                .isEqualTo(AuthorizationTable.audiencesOf(List.of(Role.APPLICANT)));
    }

    @Test
    void an_officers_token_says_which_person_and_the_staff_number() throws Exception {
        var token = tokenOf("liu.fang");
        assertThat(Tokens.claims(token))
                .containsOnlyKeys("iss sub aud exp iat jti client_id roles person".split(" "))
                .containsEntry("sub", "liu.fang")
                .containsEntry("roles", List.of("OFFICER"));
        assertThat(token.getJWTClaimsSet().getAudience()).contains("tax-ukey");
    }

    @Test
    void a_programs_token_names_no_person() {
        assertThat(Tokens.claims(tokenOf("monitoring")))
                .containsOnlyKeys("iss sub aud exp iat jti client_id roles".split(" "))
                .containsEntry("sub", "monitoring");
    }

    @Test
    void every_account_gets_a_token_and_no_two_are_the_same() {
        assertThat(City.load().accounts())
                .hasSize(16)
                .extracting(account -> Tokens.claims(tokenOf(account.id())).get("jti"))
                .doesNotHaveDuplicates();
    }

    @Test
    void who_does_not_know_the_secret_gets_no_token() {
        assertThat(List.of(token("li.xiaoyu", "wrong"), token("nobody", "wrong")))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .extracting(HttpResponse::body)
                .containsOnly("{\"error\":\"invalid_client\"}");
    }

    @Test
    void who_shows_no_secret_at_all_is_not_sent_to_the_page_for_people() {
        assertThat(browser.postWithoutPage(issuer.at("/oauth2/token"), GRANT).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobody_may_ask_for_a_scope_or_for_the_portals_tokens_this_way() {
        var portal = token("portal", issuer.passwordOf("portal"));
        assertThat(Tokens.json(portal).get("error").asString()).isEqualTo("unauthorized_client");
        var scope =
                browser.post(
                        issuer.at("/oauth2/token"),
                        "li.xiaoyu",
                        issuer.passwordOf("li.xiaoyu"),
                        Map.of("grant_type", "client_credentials", "scope", "openid"));
        assertThat(Tokens.json(scope).get("error").asString()).isEqualTo("invalid_scope");
    }

    private SignedJWT tokenOf(String account) {
        var answer = token(account, issuer.passwordOf(account));
        return Tokens.verified(
                Tokens.accessToken(answer), browser.get(issuer.at("/oauth2/jwks")).body());
    }

    private HttpResponse<String> token(String account, String secret) {
        return browser.post(issuer.at("/oauth2/token"), account, secret, GRANT);
    }

    private static long number(Map<String, Object> claims, String name) {
        return ((Number) claims.getOrDefault(name, 0)).longValue();
    }
}
