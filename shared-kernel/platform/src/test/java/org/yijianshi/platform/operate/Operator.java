package org.yijianshi.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.web.Answer;
import org.yijianshi.trial.Trial;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// An operator at the doors of the trial service.
record Operator(Trial trial) {

    private static final String ROOT = "/api/operations";

    JsonNode sees(String path) {
        var answer = Answer.to(trial, "GET", ROOT + path, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    Answer asks(String path) {
        return Answer.to(trial, "GET", ROOT + path, "", "Accept-Language", "en");
    }

    Answer orders(String path, String body) {
        return orders(path, body, UUID.randomUUID());
    }

    Answer orders(String path, String body, UUID key) {
        return Answer.to(
                trial,
                "POST",
                ROOT + path,
                body,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key.toString(),
                "Accept-Language",
                "en");
    }

    /// Does something with messages, each result as `result cause reason`, as far as there are.
    List<String> does(String path, String... ids) {
        var body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("ids", List.of(ids), "reason", "it was mended"));
        var answer = orders(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("results").valueStream().map(Operator::inShort).toList();
    }

    private static String inShort(JsonNode result) {
        return String.join(
                " ",
                Stream.of("result", "cause", "reason")
                        .filter(result::has)
                        .map(name -> result.path(name).asString())
                        .toList());
    }

    /// The ids of what is parked for a case, in order.
    String[] parked(CaseId caseId) {
        return sees("/parked?case=" + caseId)
                .path("parked")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toArray(String[]::new);
    }

    /// The latest actions on places that end like this: `action result`.
    List<String> did(String place) {
        return sees("/actions?limit=200")
                .path("actions")
                .valueStream()
                .filter(action -> action.path("place").asString().endsWith(place))
                .peek(action -> assertThat(action.path("actor").asString()).isEqualTo("tester"))
                .peek(
                        action ->
                                assertThat(action.path("reason").asString())
                                        .isEqualTo("it was mended"))
                .map(a -> a.path("action").asString() + " " + a.path("result").asString())
                .toList();
    }
}
