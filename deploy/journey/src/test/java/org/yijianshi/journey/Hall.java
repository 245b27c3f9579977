package org.yijianshi.journey;

import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.allinone.Database;
import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.YijianshiSystem;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;

/// The running system and its front doors: everything people do goes over HTTP.
final class Hall implements AutoCloseable {

    private final Options options;
    private final YijianshiSystem system;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Hall(Options options) {
        this.options = options;
        this.system =
                YijianshiSystem.start(options.with("yijianshi.access.requests-per-minute", "0"));
    }

    static Hall open(Options options) {
        return new Hall(options);
    }

    Answer get(String service, String path) {
        return send(request(service, path).GET());
    }

    Answer put(String service, String path, JsonNode body) {
        return put(service, path, body.toString());
    }

    Answer put(String service, String path, String body) {
        return send(json(service, path).PUT(BodyPublishers.ofString(body)));
    }

    Answer post(String service, String path, JsonNode body) {
        return post(service, path, body.toString());
    }

    Answer post(String service, String path, String body) {
        return post(service, path, body, UUID.randomUUID());
    }

    Answer post(String service, String path, String body, UUID key) {
        return send(
                json(service, path)
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    URI address(String service) {
        return system.address(service);
    }

    /// The `Authorization` of somebody whom an operation lets pass; empty where it asks nobody.
    String bearer(Operation operation) {
        return AuthorizationTable.find(operation.service(), operation.method(), operation.path())
                .flatMap(row -> row.roles().stream().sorted().findFirst())
                .map(role -> "Bearer " + token(People.in(role, operation.service())))
                .orElse("");
    }

    /// In the name of whoever usually comes to this door.
    HttpRequest.Builder request(String service, String path) {
        return request(People.at(service, path), service, path);
    }

    /// In the name of somebody else, or of nobody if it is empty.
    HttpRequest.Builder request(String account, String service, String path) {
        var request = HttpRequest.newBuilder(system.address(service).resolve(path));
        return account.isEmpty()
                ? request
                : request.header("Authorization", "Bearer " + token(account));
    }

    String token(String account) {
        return system.tokens().of(account);
    }

    Answer get(String account, String service, String path) {
        return send(request(account, service, path).GET());
    }

    Answer post(String account, String service, String path, String body) {
        return send(
                request(account, service, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    Answer put(String account, String service, String path, String body) {
        return send(
                request(account, service, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    Answer send(HttpRequest.Builder request) {
        return Answer.of(exchange(request));
    }

    /// The answer as it came, with its head.
    HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Database database(String service) {
        return system.database(service);
    }

    String bootstrapServers() {
        return system.bootstrapServers();
    }

    Path data() {
        return options.dataDirectory();
    }

    Path logs() {
        return data().resolve("logs");
    }

    void stop(String service) {
        system.stopService(service);
    }

    void start(String service) {
        system.startService(service);
    }

    @Override
    public void close() {
        http.close();
        system.close();
    }

    private HttpRequest.Builder json(String service, String path) {
        return request(service, path).header("Content-Type", "application/json");
    }
}
