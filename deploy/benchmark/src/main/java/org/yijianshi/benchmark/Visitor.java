package org.yijianshi.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at a browser, as far as servers see it: keeps cookies, follows redirects, signs in.
/// Pictures, styles and scripts are not fetched.
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int REDIRECTS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI portal;

    /// By name; servers of one machine share them, whatever their port.
    private final Map<String, String> cookies = new TreeMap<>();

    private Visitor(URI portal) {
        this.portal = portal;
    }

    /// @param passwords a line of each account: its name, a space and its password
    static Visitor signedIn(URI portal, String account, Path passwords)
            throws IOException, InterruptedException {
        var password = password(account, passwords);
        var visitor = new Visitor(portal);
        var asked = visitor.followed(portal.resolve("/sign-in"));
        var token = TOKEN.matcher(asked.body());
        var fields = new TreeMap<>(Map.of("username", account, "password", password));
        if (token.find()) {
            fields.put("_csrf", token.group(1));
        }
        var back = visitor.follow(visitor.send(form(asked.uri(), fields)));
        if (!back.uri().getAuthority().equals(portal.getAuthority())) {
            throw new IllegalStateException(account + " is not let in");
        }
        return visitor;
    }

    private static String password(String account, Path passwords) throws IOException {
        return Files.readAllLines(passwords).stream()
                .filter(line -> line.startsWith(account + " "))
                .map(line -> line.substring(account.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    /// A page in full.
    ///
    /// @throws IllegalStateException if it is not answered as a page
    String page(String path) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(portal.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> followed(URI address) throws IOException, InterruptedException {
        return follow(send(HttpRequest.newBuilder(address)));
    }

    private HttpResponse<String> follow(HttpResponse<String> first)
            throws IOException, InterruptedException {
        var answer = first;
        for (int n = 0; n < REDIRECTS && answer.statusCode() / 100 == 3; n++) {
            var next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var known =
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        if (!known.isEmpty()) {
            request.header("Cookie", known);
        }
        var answer =
                http.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    @Override
    public void close() {
        http.close();
    }
}
