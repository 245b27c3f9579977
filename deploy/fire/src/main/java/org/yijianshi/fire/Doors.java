package org.yijianshi.fire;

import org.yijianshi.allinone.DistributedSystem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/// HTTP to the services in somebody's name, with what can be known of an answer that did not come.
final class Doors {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final JsonMapper JSON = new JsonMapper();

    private final DistributedSystem system;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    Doors(DistributedSystem system) {
        this.system = system;
    }

    /// A status, or 0 when none came.
    record Answer(int status, String text) {

        /// A word about when to ask again is no answer yet.
        Oracle.Outcome outcome() {
            if (status == 200 || status == 201) {
                return Oracle.Outcome.OK;
            }
            return status >= 400 && status < 500 && !text.contains("idempotency-key-in-use")
                    ? Oracle.Outcome.FAILED
                    : Oracle.Outcome.UNKNOWN;
        }

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    Answer get(String account, String service, String path) throws InterruptedException {
        return send(account, HttpRequest.newBuilder(system.address(service).resolve(path)));
    }

    Answer put(String account, String service, String path, String body)
            throws InterruptedException {
        return send(account, json(service, path).PUT(BodyPublishers.ofString(body)));
    }

    Answer post(String account, String service, String path, String body, UUID key)
            throws InterruptedException {
        return send(
                account,
                json(service, path)
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder json(String service, String path) {
        return HttpRequest.newBuilder(system.address(service).resolve(path))
                .header("Content-Type", "application/json");
    }

    private Answer send(String account, HttpRequest.Builder request) throws InterruptedException {
        try {
            request.header("Authorization", "Bearer " + system.tokens().of(account));
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | UncheckedIOException nobodyAnswers) {
            return new Answer(0, "");
        }
    }
}
