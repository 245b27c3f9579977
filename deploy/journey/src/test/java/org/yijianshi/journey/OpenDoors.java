package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.access.Role;
import org.yijianshi.journey.Cell.Ownership;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

/// Somebody who may, with something sound, at the doors that alter what the cells ask about: each
/// lets them through.
final class OpenDoors {

    private static final String REGISTRATION = "enterprise-registration";
    private static final String CASE = "/api/cases/{caseId}";
    private static final String DRAFT = "/api/drafts/{draftId}";
    private static final String TASK = "/api/tasks/{caseId}";

    /// Number 1 of a case that there is not.
    private static final String PARKED =
            Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            "1\n3f2504e0-4f89-41d3-9a0c-0305e82c3301\ncase-events\ncasefile"
                                    .getBytes(UTF_8));

    private final Set<String> opened = new TreeSet<>();
    private final RightsHall hall;

    private OpenDoors(RightsHall hall) {
        this.hall = hall;
    }

    /// The doors at which somebody was let through.
    static Set<String> of(RightsHall hall) {
        var doors = new OpenDoors(hall);
        doors.draft();
        doors.confirmed();
        doors.refused();
        doors.decided();
        doors.handedOver();
        doors.operated();
        return doors.opened;
    }

    private void draft() {
        var path = "/api/drafts/" + hall.draft();
        var body = "{\"theme\": \"enterprise-opening\", \"form\": {}}";
        var saved = hall.sendSeen("PUT", "casefile", path, hall.applicant(Role.APPLICANT), body);
        note("PUT " + DRAFT, saved);
        mandated(DRAFT, path);
    }

    private void mandated(String door, String path) {
        var mandate = hall.mandate(path, RightsHall.REVOKED);
        note("POST " + door + "/mandates", mandate);
        var given = path + "/mandates/" + mandate.body().path("id").asString();
        note(
                "DELETE " + door + "/mandates/{id}",
                hall.send("DELETE", "casefile", given, hall.applicant(Role.APPLICANT), ""));
    }

    private void confirmed() {
        var path = hall.pending().path() + "/confirmations";
        var wang = hall.verified(Ownership.SHAREHOLDER);
        var digest = hall.send("GET", "casefile", path, wang, "").body().path("digest").asString();
        var value =
                "{\"digest\": \"%s\", \"pointer\": \"/legal-representative/idNumber\", \"purpose\": \"OWN_DATA\"}"
                        .formatted(digest);
        post(CASE + "/confirmations/disclosures", hall.pending(), wang, value);
        post(
                CASE + "/confirmations",
                hall.pending(),
                wang,
                "{\"digest\": \"%s\"}".formatted(digest));
    }

    private void refused() {
        var another = hall.another("refused");
        hall.filed(another);
        var path = another.path() + "/confirmations";
        var wang = hall.verified(Ownership.SHAREHOLDER);
        var digest = hall.send("GET", "casefile", path, wang, "").body().path("digest").asString();
        post(
                CASE + "/confirmations/refusals",
                another,
                wang,
                "{\"digest\": \"%s\"}".formatted(digest));
    }

    /// The name is taken by the case that the cells ask about: an officer has to look.
    private void decided() {
        var another = hall.another("decided");
        note("PUT " + CASE, hall.submits(another));
        var officer = hall.staff(REGISTRATION, Role.OFFICER);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> task(another, officer).equals("WAITING_FOR_OFFICER"));
        task("/claim", another, "");
        task(
                "/disclosures",
                another,
                "{\"pointer\": \"/legal-representative/idNumber\", \"purpose\": \"REVIEW\"}");
        task("/release", another, "");
        task(
                "/decision",
                another,
                "{\"outcome\": \"ASK_FOR_SUPPLEMENTS\", \"reasons\": [\"NAME_TO_CHANGE\"]}");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> item(another).path("state").asString().equals("SUPPLEMENTS_ASKED"));
        var path = CASE + "/items/{item}/supplements";
        post(path, another, hall.channel(), Bodies.supplement().toString());
        post(CASE + "/withdrawal", another, hall.channel(), "{}");
    }

    private String task(Application application, String officer) {
        var answer = hall.send("GET", REGISTRATION, "/api/tasks/" + application.id(), officer, "");
        return answer.body().at("/task/state").asString("");
    }

    private JsonNode item(Application application) {
        return hall.send("GET", "casefile", application.path(), hall.channel(), "")
                .body()
                .at("/items/0");
    }

    private void handedOver() {
        note("POST " + CASE + "/items/{item}/disclosures", hall.discloses(Role.APPLICANT));
        mandated(CASE, hall.completed().path());
        post(
                CASE + "/handover",
                hall.completed(),
                hall.staff("casefile", Role.CLERK),
                "{\"method\": \"COURIER\", \"recipient\": {\"name\": \"李晓雨\"}}");
    }

    private void operated() {
        var operator = hall.staff("casefile", Role.OPERATOR);
        for (var list : new String[] {"parked", "dead-letters"}) {
            var id = list.equals("parked") ? PARKED : "0-999999";
            for (var what : new String[] {"/redrive", "/discard"}) {
                var path = "/api/operations/" + list + what;
                var body = "{\"ids\": [\"%s\"], \"reason\": \"to be let through\"}".formatted(id);
                note("POST " + path, hall.send("POST", "casefile", path, operator, body));
            }
        }
    }

    private void task(String end, Application application, String body) {
        var officer = hall.staff(REGISTRATION, Role.OFFICER);
        var path = "/api/tasks/" + application.id() + end;
        note("POST " + TASK + end, hall.send("POST", REGISTRATION, path, officer, body));
    }

    private void post(String door, Application application, String token, String body) {
        var path =
                door.replace("{caseId}", application.id().toString())
                        .replace("{item}", REGISTRATION);
        note("POST " + door, hall.send("POST", "casefile", path, token, body));
    }

    private void note(String door, Answer answer) {
        assertThat(answer.status()).as("%s %s", door, answer.text()).isBetween(200, 299);
        opened.add(door);
    }
}
