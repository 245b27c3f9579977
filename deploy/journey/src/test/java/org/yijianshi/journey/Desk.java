package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// An officer of a department at work.
record Desk(Hall hall, String department, String officer) {

    private static final JsonMapper JSON = new JsonMapper();

    /// The line of the worklist about an application.
    JsonNode line(Application application) {
        return hall.get(department, "/api/tasks?limit=200")
                .body()
                .path("tasks")
                .valueStream()
                .filter(task -> task.path("caseId").asString().equals(application.id().toString()))
                .findFirst()
                .orElseGet(JSON::missingNode);
    }

    /// What the officer reads: the task, what earlier items produced, sections of the form.
    JsonNode file(Application application) {
        var answer = hall.get(department, path(application));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    Answer claim(Application application) {
        return hall.post(officer, department, path(application) + "/claim", "");
    }

    /// Asks for one value in clear.
    Answer read(Application application, String pointer, String purpose) {
        var body = JSON.createObjectNode().put("pointer", pointer).put("purpose", purpose);
        return hall.post(officer, department, path(application) + "/disclosures", body.toString());
    }

    Answer approve(Application application) {
        return decide(application, "APPROVE", List.of(), "");
    }

    Answer reject(Application application, String reason) {
        return decide(application, "REJECT", List.of(reason), "");
    }

    Answer ask(Application application, String reason, String note) {
        return decide(application, "ASK_FOR_SUPPLEMENTS", List.of(reason), note);
    }

    private Answer decide(
            Application application, String outcome, List<String> reasons, String note) {
        var body = JSON.createObjectNode().put("outcome", outcome);
        var list = body.putArray("reasons");
        reasons.forEach(list::add);
        if (!note.isEmpty()) {
            body.put("note", note);
        }
        return hall.post(officer, department, path(application) + "/decision", body.toString());
    }

    private static String path(Application application) {
        return "/api/tasks/" + application.id();
    }
}
