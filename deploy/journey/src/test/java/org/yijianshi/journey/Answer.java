package org.yijianshi.journey;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;

/// What a service answered.
record Answer(int status, String type, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    JsonNode body() {
        return JSON.readTree(text);
    }

    /// The slug of the problem, with its status: `409 case-already-submitted`.
    String problem() {
        return status + " " + body().path("type").asString("").replaceFirst(".*/", "");
    }

    /// Every violation as `pointer code`.
    List<String> errors() {
        return body().path("errors")
                .valueStream()
                .map(
                        error ->
                                error.path("pointer").asString()
                                        + " "
                                        + error.path("code").asString())
                .toList();
    }
}
