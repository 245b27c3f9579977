package org.yijianshi.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser, or a program, does: it keeps cookies and sends forms, and shows each redirect.
final class Browser implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8"));
    }

    HttpResponse<String> get(URI address, String token) {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }

    /// Fills in the sign-in page and sends it with the hidden field that it holds.
    HttpResponse<String> signIn(URI page, String account, String password) {
        var form = new LinkedHashMap<String, String>();
        form.put("username", account);
        form.put("password", password);
        var hidden = HIDDEN.matcher(get(page).body());
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        return send(post(page, form));
    }

    HttpResponse<String> postWithoutPage(URI address, Map<String, String> form) {
        return send(post(address, form));
    }

    /// A request of the client `id`, by its secret.
    HttpResponse<String> post(URI address, String id, String secret, Map<String, String> form) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return send(post(address, form).header("Authorization", "Basic " + credentials));
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> form) {
        return HttpRequest.newBuilder(address)
                .header("Accept", "*/*")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
