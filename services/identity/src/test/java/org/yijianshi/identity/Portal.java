package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jwt.SignedJWT;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// A portal, and the browser of whoever signs in there.
final class Portal implements AutoCloseable {

    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private final Browser browser = new Browser();
    private final RunningIssuer issuer;

    Portal(RunningIssuer issuer) {
        this.issuer = issuer;
    }

    Browser browser() {
        return browser;
    }

    String codeFor(String account) {
        assertThat(location(authorize(request()))).endsWith("/sign-in");
        var way = location(signIn(account));
        var arrived = location(browser.get(URI.create(way)));
        assertThat(arrived).startsWith(RunningIssuer.REDIRECT + "?code=").contains("state=s-1");
        return arrived.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    HttpResponse<String> signIn(String account) {
        return browser.signIn(issuer.at("/sign-in"), account, issuer.passwordOf(account));
    }

    HttpResponse<String> authorize(Map<String, String> request) {
        return browser.get(issuer.at("/oauth2/authorize?" + Browser.encoded(request)));
    }

    static Map<String, String> request() {
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
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return ask(
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

    HttpResponse<String> refresh(String token) {
        return ask(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    private HttpResponse<String> ask(Map<String, String> form) {
        return browser.post(
                issuer.at("/oauth2/token"), "portal", issuer.passwordOf("portal"), form);
    }

    SignedJWT verified(String token) {
        return Tokens.verified(token, browser.get(issuer.at("/oauth2/jwks")).body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none: " + answer.statusCode());
    }

    @Override
    public void close() {
        browser.close();
    }
}
