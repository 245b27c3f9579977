package org.yijianshi.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Whoever signs people in, for tests: publishes its keys over HTTP as a real issuer does, and
/// makes good tokens, and bad ones. Written with the JDK alone, so that a fault in the library that
/// reads tokens is not repeated by the one that makes them.
public final class TestIssuer {

    private static final String KEY_ID = "test";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LIFETIME_SECONDS = 600;

    private static final class Holder {
        static final TestIssuer ISSUER = new TestIssuer();
    }

    private final AtomicInteger fetches = new AtomicInteger();
    private final KeyPair keys = newKeys();
    private final Map<String, KeyPair> published = new ConcurrentHashMap<>(Map.of(KEY_ID, keys));
    private final URI address;

    private TestIssuer() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/keys",
                    exchange -> {
                        fetches.incrementAndGet();
                        var body = jwks().getBytes(UTF_8);
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
            server.start();
            this.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The one of this test JVM.
    public static TestIssuer running() {
        return Holder.ISSUER;
    }

    /// What a service is told about it.
    public Map<String, String> properties() {
        return Map.of(
                "yijianshi.access.issuer", address.toString(),
                "yijianshi.access.keys", address.resolve("/keys").toString());
    }

    /// The claims of a good token, valid from now on for ten minutes.
    ///
    /// @param audience the service that it is for
    public Map<String, Object> claims(String audience, String subject, String... roles) {
        var now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", address.toString());
        claims.put("sub", subject);
        claims.put("aud", List.of(audience));
        claims.put("iat", now);
        claims.put("exp", now + LIFETIME_SECONDS);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("client_id", "test");
        claims.put("roles", List.of(roles));
        return claims;
    }

    /// A good token.
    public String token(String audience, String subject, String... roles) {
        return signed(claims(audience, subject, roles));
    }

    /// A token with these claims, signed as a good one is.
    public String signed(Map<String, Object> claims) {
        return signed(Map.of("alg", "RS256", "typ", "at+jwt", "kid", KEY_ID), claims, keys);
    }

    /// A token with this header, signed by the issuer's key or by one of a stranger.
    public String signed(Map<String, Object> header, Map<String, Object> claims, KeyPair by) {
        try {
            var said = part(header) + "." + part(claims);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(said.getBytes(UTF_8));
            return said + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// How often the keys were asked for.
    public int fetches() {
        return fetches.get();
    }

    /// The key that signs good tokens.
    public KeyPair keys() {
        return keys;
    }

    /// From now on this key counts as well.
    public void publish(String id, KeyPair more) {
        published.put(id, more);
    }

    /// From now on it counts no longer.
    public void withdraw(String id) {
        published.remove(id);
    }

    /// A key that nobody published.
    public static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// One part of a token.
    public static String part(Map<String, Object> content) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(content));
    }

    private String jwks() {
        return JSON.writeValueAsString(
                Map.of(
                        "keys",
                        published.entrySet().stream()
                                .map(one -> jwk(one.getKey(), one.getValue()))
                                .toList()));
    }

    private static Map<String, String> jwk(String id, KeyPair keys) {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id,
                "n",
                number(key.getModulus()),
                "e",
                number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(
                bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
