package org.yijianshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// One operation, and what is made wrong about one request to it.
final class Malformation {

    private static final int SHOWN = 400;

    private static final List<String> BODY_KINDS =
            words(
                    "type type text text number date missing extra duplicate nesting utf-8 surrogate"
                            + " truncated other content-type chunked aborted");
    private static final List<String> HEAD_KINDS =
            words("path path query query query header header forged accept method");
    private static final List<String> HEADERS =
            words(
                    "Idempotency-Key Idempotency-Key traceparent tracestate Accept-Language"
                            + " If-None-Match Range Content-Encoding Origin Cookie X-Forwarded-For"
                            + " X-Forwarded-Host Forwarded X-HTTP-Method-Override");
    private static final List<String> METHODS = words("DELETE PATCH PUT POST TRACE FOO");
    private static final List<String> ITEMS = words("enterprise-registration seal-carving nothing");
    private static final List<String> NAMES = List.of("x", "limit", "%00", "a%5bb%5d", "");
    private static final Set<String> NEEDED = Set.of("from", "to", "zone");

    private final RandomGenerator random;
    private final Operation operation;
    private final URI service;
    private final List<UUID> cases;
    private final String bearer;
    private final Bodies bodies;
    private final String kind;

    Malformation(
            RandomGenerator random,
            Operation operation,
            URI service,
            List<UUID> cases,
            String bearer) {
        this.random = random;
        this.operation = operation;
        this.service = service;
        this.cases = cases;
        this.bearer = bearer;
        this.bodies = new Bodies(random);
        this.kind = kind();
    }

    Malformed make(long number) {
        var body = operation.takesBody() ? body() : new byte[0];
        var builder = HttpRequest.newBuilder(uri()).timeout(Malformer.PATIENCE);
        builder.method(
                kind.equals("method") ? one(METHODS) : operation.method(),
                operation.takesBody() ? publisher(body) : BodyPublishers.noBody());
        headers(builder);
        var request = builder.build();
        return new Malformed(number, kind, request, shown(request, body));
    }

    private String kind() {
        if (operation.takesBody() && random.nextInt(100) < 80) {
            return random.nextInt(100) == 0 ? "oversized" : one(BODY_KINDS);
        }
        return one(HEAD_KINDS);
    }

    private URI uri() {
        var path = operation.path();
        var variables = operation.variables();
        var odd = kind.equals("path") && !variables.isEmpty() ? one(variables) : "";
        for (var variable : variables) {
            var value = variable.equals(odd) ? oddPart(variable) : sound(variable);
            path = path.replace("{" + variable + "}", value);
        }
        if (kind.equals("path") && odd.isEmpty()) {
            path += "/" + one(Oddities.PATHS);
        }
        return URI.create(service + path + query());
    }

    private String oddPart(String variable) {
        return variable.equals("id") && random.nextBoolean()
                ? new Cursors(random, operation.door()).odd()
                : one(Oddities.PATHS);
    }

    private String sound(String variable) {
        return switch (variable) {
            case "caseId" -> (random.nextInt(3) > 0 ? one(cases) : uuid()).toString();
            case "item" -> one(ITEMS);
            case "theme" -> "enterprise-opening";
            default -> uuid().toString();
        };
    }

    /// One parameter is wrong, so that no other one hides it; now and then most of them are.
    private String query() {
        if (!kind.equals("query")) {
            return "";
        }
        var names = new ArrayList<>(operation.query());
        names.add(one(NAMES));
        var isCursor = names.contains("after") && random.nextBoolean();
        var odd = isCursor ? "after" : one(names);
        var isAll = random.nextInt(8) == 0;
        var query = new StringJoiner("&", "?", "");
        for (var name : names) {
            if (name.equals(odd) || (isAll && random.nextInt(4) > 0)) {
                query.add(name + "=" + oddValue(name));
            } else if (NEEDED.contains(name) || random.nextBoolean()) {
                Oddities.soundValue(name).ifPresent(value -> query.add(name + "=" + value));
            }
        }
        return query.toString();
    }

    private String oddValue(String name) {
        var isUsual = random.nextInt(4) == 0;
        return switch (name) {
            case "after" ->
                    isUsual ? one(Oddities.QUERIES) : new Cursors(random, operation.door()).odd();
            case "from", "to" -> isUsual ? one(Oddities.QUERIES) : encoded(one(Oddities.DATES));
            default -> one(Oddities.QUERIES);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private byte[] body() {
        var sound = bodies.sound(operation);
        return switch (kind) {
            case "type" -> bodies.wrongType(sound);
            case "text" -> bodies.oddText(sound);
            case "number" -> bodies.oddNumber(sound);
            case "date" -> bodies.oddDate(sound);
            case "missing" -> bodies.missing(sound);
            case "extra" -> bodies.extra(sound);
            case "duplicate" -> bodies.duplicate(sound);
            case "nesting" -> bodies.nested(sound);
            case "utf-8" -> bodies.brokenUtf8(sound);
            case "surrogate" -> bodies.loneSurrogate(sound);
            case "truncated", "aborted" -> bodies.truncated(sound);
            case "chunked" -> random.nextBoolean() ? bodies.truncated(sound) : bodies.extra(sound);
            case "other" -> bodies.other(sound);
            case "oversized" -> bodies.oversized(sound);
            default -> sound.toString().getBytes(UTF_8);
        };
    }

    private BodyPublisher publisher(byte[] body) {
        return switch (kind) {
            case "chunked" -> BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
            case "aborted" -> BodyPublishers.ofInputStream(() -> new CutOff(body));
            default -> BodyPublishers.ofByteArray(body);
        };
    }

    private void headers(HttpRequest.Builder builder) {
        if (operation.takesBody()) {
            var isOdd = kind.equals("content-type");
            header(
                    builder,
                    "Content-Type",
                    isOdd ? one(Oddities.CONTENT_TYPES) : "application/json");
        }
        var odd =
                switch (kind) {
                    case "header" -> one(HEADERS);
                    case "accept" -> "Accept";
                    default -> "";
                };
        if (!odd.isEmpty()) {
            header(builder, odd, one(Oddities.HEADERS));
        }
        if (operation.method().equals("POST") && !odd.equals("Idempotency-Key")) {
            header(builder, "Idempotency-Key", uuid().toString());
        }
        var authorization = kind.equals("forged") ? one(Oddities.FORGED) : bearer;
        if (!authorization.isEmpty()) {
            header(builder, "Authorization", authorization);
        }
    }

    /// Left out where the client itself refuses to send it.
    private static void header(HttpRequest.Builder builder, String name, String value) {
        try {
            builder.header(name, value);
        } catch (IllegalArgumentException notSent) {
            builder.header("X-Not-Sent", name);
        }
    }

    /// Without the bearer, who is somebody.
    private static String shown(HttpRequest request, byte[] body) {
        var headers =
                request.headers().map().entrySet().stream()
                        .filter(header -> !header.getKey().equals("Authorization"))
                        .toList();
        return "%s %s %s %d bytes: %s"
                .formatted(
                        request.method(),
                        shortened(request.uri().toString()),
                        shortened(headers.toString()),
                        body.length,
                        shortened(new String(body, UTF_8)));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
