package org.yijianshi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.yijianshi.trial.Trial;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// What an HTTP caller gets to see.
public record Answer(HttpResponse<String> response) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /// As somebody who may pass every door of the trial service.
    public static Answer to(
            Trial trial, String method, String path, String body, String... headers) {
        return bearing(
                trial.token("tester", "CLERK", "OPERATOR"), trial, method, path, body, headers);
    }

    /// With this token, or none if it is empty.
    public static Answer bearing(
            String token, Trial trial, String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(trial.uri(path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("absent");
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body());
    }

    /// A problem of this status and slug, with texts in the language asked for.
    public Answer isProblem(int status, String slug, String title) {
        assertThat(body()).as("status %d", status()).startsWith("{");
        assertThat(status()).isEqualTo(status);
        assertThat(header("content-type")).startsWith("application/problem+json");
        assertThat(json().path("type").asString()).isEqualTo("/problems/" + slug);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(json().path("title").asString()).isEqualTo(title);
        assertThat(json().path("detail").asString()).doesNotStartWith("problem.").isNotBlank();
        assertThat(body()).doesNotContain("planted", "Exception", "\"trace", "org.yijianshi");
        return this;
    }
}
