package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/// One application and its applicant.
record Application(Hall hall, UUID id) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    /// The applicant chooses the number; here it follows from what the application is about.
    static Application about(Hall hall, String what) {
        return new Application(hall, UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)));
    }

    Answer submit(JsonNode form) {
        return hall.put("casefile", path(), form);
    }

    Application submitted(JsonNode form) {
        var answer = submit(form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return this;
    }

    JsonNode view() {
        var answer = hall.get("casefile", path());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    JsonNode item(String item) {
        return item(view(), item);
    }

    static JsonNode item(JsonNode view, String item) {
        return view.path("items")
                .valueStream()
                .filter(node -> node.path("item").asString().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /// The view as soon as it is as expected.
    JsonNode awaitView(Predicate<JsonNode> expected) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(this::view, expected);
    }

    JsonNode awaitState(String state) {
        return awaitView(view -> view.path("state").asString().equals(state));
    }

    JsonNode awaitItem(String item, String state) {
        return item(
                awaitView(view -> item(view, item).path("state").asString().equals(state)), item);
    }

    JsonNode results(String item) {
        return hall.get("casefile", path() + "/items/" + item + "/results").body();
    }

    /// One confidential result in clear, for its owner.
    String disclosed(String item, String field) {
        var answer =
                hall.post(
                        "casefile",
                        path() + "/items/" + item + "/disclosures",
                        JSON.createObjectNode().put("field", field).put("purpose", "OWN_DATA"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("value").asString();
    }

    JsonNode ledger() {
        return hall.get("supervision", "/api/clocks/" + id).body();
    }

    JsonNode awaitLedger(Predicate<JsonNode> expected) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(this::ledger, expected);
    }

    Answer supplement(String item, ObjectNode sections) {
        return hall.post(
                "casefile",
                path() + "/items/" + item + "/supplements",
                JSON.createObjectNode().set("sections", sections));
    }

    Answer withdraw() {
        return hall.post("casefile", path() + "/withdrawal", "");
    }

    Answer handOver(String recipient, String idNumber) {
        return handOver(recipient, idNumber, UUID.randomUUID());
    }

    Answer handOver(String recipient, String idNumber, UUID key) {
        return hall.post(
                "casefile",
                path() + "/handover",
                """
                {"method": "WINDOW", "recipient": {"name": "%s", "idNumber": "%s"}}
                """
                        .formatted(recipient, idNumber),
                key);
    }

    String path() {
        return "/api/cases/" + id;
    }
}
