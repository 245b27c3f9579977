package org.yijianshi.allinone;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Access tokens for the accounts of the demonstration city, for whoever drives the system over
/// HTTP in somebody's name. One is used again until shortly before its end.
public final class Tokens {

    private static final Duration BEFORE_THE_END = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI endpoint;
    private final Path passwords;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /// @param identity where the identity service answers, without a path
    /// @param passwords the file that it wrote: one line per account, name and password
    public Tokens(URI identity, Path passwords) {
        this(identity, passwords, InstantSource.system());
    }

    Tokens(URI identity, Path passwords, InstantSource clock) {
        this.endpoint = identity.resolve("/oauth2/token");
        this.passwords = passwords;
        this.clock = clock;
    }

    static Tokens of(Options options) {
        return new Tokens(
                URI.create("http://127.0.0.1:" + options.identityPort()),
                DataDirectory.passwordsIn(options.dataDirectory()));
    }

    /// A token that is good for a while yet.
    ///
    /// @throws UncheckedIOException while the identity service does not answer
    /// @throws IllegalArgumentException if there is no such account
    public String of(String account) {
        var token = held.get(account);
        return token != null && clock.instant().isBefore(token.until())
                ? token.value()
                : held.compute(account, (_, current) -> renewed(account, current)).value();
    }

    /// Whoever waited while another asked takes that answer.
    private Token renewed(String account, @Nullable Token current) {
        if (current != null && clock.instant().isBefore(current.until())) {
            return current;
        }
        var asked = clock.instant();
        var credentials = account + ":" + passwordOf(account);
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Authorization", "Basic " + base64(credentials))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "no token for " + account + ": status " + answer.statusCode());
            }
            var body = JSON.readTree(answer.body());
            var lasts = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Token(
                    body.path("access_token").asString(), asked.plus(lasts).minus(BEFORE_THE_END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String passwordOf(String account) {
        var password = AccountPasswords.in(passwords).get(account);
        if (password == null) {
            throw new IllegalArgumentException("no account " + account + " in " + passwords);
        }
        return password;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
