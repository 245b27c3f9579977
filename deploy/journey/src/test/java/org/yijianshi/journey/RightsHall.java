package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.Role;
import org.yijianshi.access.SecretFile;
import org.yijianshi.access.ServiceKind;
import org.yijianshi.allinone.Options;
import org.yijianshi.journey.Cell.Leave;
import org.yijianshi.journey.Cell.Ownership;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.testkit.TestStaff;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A hall with a case, one that waits for its people and a draft, and somebody in every connection
/// with them that a [Cell] can name.
final class RightsHall implements AutoCloseable {

    /// The channel that brought the case in.
    static final String CHANNEL = "another.channel";

    private static final String CASEFILE = "casefile";

    /// A department that is none of the services.
    private static final String OTHER = "other";

    private static final String HERE = "410402";
    private static final String ELSEWHERE = "411702";
    private static final String NAMED_NOWHERE = "p-" + "0".repeat(32);

    /// A clerk whose leave is taken back.
    static final String REVOKED = "revoked";

    private static final String FORM = Forms.naturalPerson().toString();

    private final Map<List<String>, String> tokens = new ConcurrentHashMap<>();
    private final Hall hall;
    private final PeopleOfTheCase people;
    private final Application application;
    private final Application pending;
    private final String revoked;
    private final String revokedOfDraft;
    private final String draft;
    private final String doomed;

    private RightsHall() throws IOException {
        var data = DataDirectories.fresh("authorization");
        var options =
                Options.in(data)
                        .onFreePorts()
                        .with("yijianshi.time.start", "2026-11-23T09:30:00+08:00")
                        .with("yijianshi.access.staff", staff().file().toAbsolutePath().toString())
                        .with(Statements.PARSED_EACH_TIME, "0");
        for (var property : TestIssuer.running().properties().entrySet()) {
            options = options.with(property.getKey(), property.getValue());
        }
        hall = Hall.open(options);
        people =
                new PeopleOfTheCase(
                        new PersonReferences(
                                SecretFile.in(data.resolve("keys/person-references"))));
        application = Application.about(hall, "authorization");
        pending = Application.about(hall, "to be confirmed");
        submitted();
        filed(pending);
        draft = begun();
        doomed = begun();
        for (var department : List.of(CASEFILE, OTHER)) {
            for (var leave : EnumSet.complementOf(EnumSet.of(Leave.NONE))) {
                leave(application.path(), Cell.staffNumber(true, department, leave), leave);
                leave(pathOf(draft), Cell.staffNumber(true, department, leave), leave);
                leave(pathOf(draft), Cell.staffNumber(false, department, leave), leave);
            }
        }
        lapse();
        revoked = mandate(application.path(), REVOKED).body().path("id").asString();
        revokedOfDraft = mandate(pathOf(draft), REVOKED).body().path("id").asString();
    }

    private void leave(String path, String clerk, Leave leave) {
        var id = mandate(path, clerk).body().path("id").asString();
        if (leave == Leave.TAKEN_BACK) {
            var taken =
                    send(
                            "DELETE",
                            CASEFILE,
                            path + "/mandates/" + id,
                            applicant(Role.APPLICANT),
                            "");
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        }
    }

    /// Half an hour goes by for the leaves that are to be over.
    private void lapse() {
        var aged =
                new Tables(hall, CASEFILE)
                        .ask(
                                """
                                update mandate set since = since - interval '31 minutes',
                                  until = until - interval '31 minutes'
                                where clerk like '%.LAPSED' returning id
                                """);
        assertThat(aged).hasSize(6); // case and draft here, draft elsewhere; twice
    }

    private static String pathOf(String draft) {
        return "/api/drafts/" + draft;
    }

    static RightsHall open() throws IOException {
        return new RightsHall();
    }

    /// The id that stands in the address of a cell's door: a case, one that waits, or a draft.
    String id(Cell cell) {
        if (cell.isOneDraft()) {
            return cell.isDeletionOfADraft() ? doomed : draft;
        }
        return (cell.isConfirmation() ? pending : application).id().toString();
    }

    /// Whether an answer tells of what not everybody may know.
    boolean isTold(Answer answer) {
        return answer.text().contains(application.id().toString()) || answer.text().contains(draft);
    }

    private void submitted() {
        var submitted = submits(application);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        await("IN_PROGRESS", "COMPLETED");
    }

    /// The channel brings it in.
    Answer submits(Application another) {
        return send("PUT", CASEFILE, another.path(), channel(), FORM);
    }

    private String begun() {
        var li = people.reference(Ownership.APPLICANT);
        var begun =
                send(
                        "POST",
                        CASEFILE,
                        "/api/drafts",
                        token(CASEFILE, "li", li, Role.APPLICANT),
                        "{\"theme\": \"enterprise-opening\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.body().path("id").asString();
    }

    Answer mandate(String path, String clerk) {
        var granted =
                send(
                        "POST",
                        CASEFILE,
                        path + "/mandates",
                        token(
                                CASEFILE,
                                "li",
                                people.reference(Ownership.APPLICANT),
                                Role.APPLICANT),
                        "{\"clerk\": \"%s\"}".formatted(clerk));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        return granted;
    }

    /// Another application, which its people have not all confirmed.
    void filed(Application another) {
        var filed = send("PUT", CASEFILE, another.path(), verified(Ownership.APPLICANT), FORM);
        assertThat(filed.status()).as(filed.text()).isEqualTo(202);
    }

    /// Somebody of the form whom the issuer has verified.
    String verified(Ownership who) {
        var reference = people.reference(who);
        var claims = TestIssuer.running().claims(CASEFILE, reference, Role.APPLICANT.name());
        claims.put("person", reference);
        claims.put("amr", List.of("FACE"));
        claims.put("acr", "HIGH");
        claims.put("verified_at", Instant.parse("2026-11-20T00:00:00Z").getEpochSecond());
        claims.put("verified_until", Instant.parse("2027-11-20T00:00:00Z").getEpochSecond());
        return TestIssuer.running().signed(claims);
    }

    /// Somebody of the staff of this service, here.
    String staff(String service, Role role) {
        return token(service, Cell.staffNumber(true, service, Leave.NONE), NAMED_NOWHERE, role);
    }

    String channel() {
        return token(CASEFILE, CHANNEL, "", Role.CHANNEL);
    }

    Application completed() {
        return application;
    }

    Application pending() {
        return pending;
    }

    Application another(String what) {
        return Application.about(hall, what);
    }

    String draft() {
        return draft;
    }

    private void await(String from, String to) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(
                        () -> {
                            var view =
                                    send(
                                            "GET",
                                            CASEFILE,
                                            application.path(),
                                            token(CASEFILE, CHANNEL, "", Role.CHANNEL),
                                            "");
                            var state = view.body().path("state").asString();
                            assertThat(state).isIn(from, to);
                            return state.equals(to)
                                    && view.body().path("clock").has("withinPromise");
                        });
    }

    private static TestStaff staff() {
        var staff = TestStaff.NONE.with(REVOKED, "housing-fund", HERE);
        for (var leave : Leave.values()) {
            for (var service : ServiceKind.EVERY.services()) {
                staff = working(staff, service, service, leave);
            }
            staff = working(staff, OTHER, "housing-fund", leave);
        }
        return staff;
    }

    private static TestStaff working(TestStaff staff, String name, String department, Leave leave) {
        return staff.with(Cell.staffNumber(true, name, leave), department, HERE)
                .with(Cell.staffNumber(false, name, leave), department, ELSEWHERE);
    }

    private String revoked(Cell cell) {
        return cell.isOneDraft() ? revokedOfDraft : revoked;
    }

    Answer ask(Cell cell) {
        return hall.send(request(cell, id(cell)));
    }

    /// What somebody is answered in this cell about the case or draft with this id, with its head.
    HttpResponse<String> ask(Cell cell, String id, String traceParent) {
        return hall.exchange(request(cell, id).header("traceparent", traceParent));
    }

    /// As somebody asks in this cell, for the case or draft with this id.
    private HttpRequest.Builder request(Cell cell, String id) {
        var row = cell.row();
        var path =
                row.path()
                        .replace("{caseId}", id)
                        .replace("{draftId}", id)
                        .replace("{item}", "bank-account")
                        .replace("{theme}", "enterprise-opening")
                        .replace("{id}", cell.isMandate() ? revoked(cell) : "nothing")
                        .replace("/**", "/liveness");
        var body =
                switch (row.method()) {
                    case "PUT" -> FORM;
                    case "POST" -> posted(cell);
                    default -> "";
                };
        var token = cell.signedIn() ? token(cell) : "";
        return request(row.method(), cell.service(), path + query(path), token, body);
    }

    private static String query(String path) {
        return switch (path) {
            case "/api/figures/headline" -> "?from=2026-11-23&to=2026-11-23";
            case "/api/choices" -> "?zone=" + HERE;
            default -> "";
        };
    }

    /// What only asks is asked soundly; what would change the case for the next cell is not.
    private static String posted(Cell cell) {
        return switch (cell.row().path()) {
            case "/api/prechecks" -> Bodies.precheck(cell.service()).toString();
            case "/api/drafts" -> "{\"theme\": \"enterprise-opening\"}";
            default -> cell.isConfirmation() ? "{\"digest\": \"planted\"}" : "{}";
        };
    }

    /// The applicant, in these roles, reads the account number of the case.
    Answer discloses(Role... roles) {
        return send(
                "POST",
                CASEFILE,
                application.path() + "/items/bank-account/disclosures",
                applicant(roles),
                "{\"field\": \"preBookedAccount\", \"purpose\": \"OWN_DATA\"}");
    }

    /// Every reading of the case, as the applicant is told.
    JsonNode readings() {
        var path = application.path() + "/disclosures";
        return send("GET", CASEFILE, path, applicant(Role.APPLICANT), "").body();
    }

    String applicant(Role... roles) {
        var li = people.reference(Ownership.APPLICANT);
        var names = Stream.of(roles).map(Role::name).toArray(String[]::new);
        var claims = TestIssuer.running().claims(CASEFILE, li, names);
        claims.put("person", li);
        return TestIssuer.running().signed(claims);
    }

    private String token(Cell cell) {
        var subject = cell.subject(people);
        return tokens.computeIfAbsent(
                List.of(cell.service(), subject, cell.roles().toString()),
                _ -> newToken(cell, subject));
    }

    private static String newToken(Cell cell, String subject) {
        var claims = TestIssuer.running().claims(cell.service(), subject);
        claims.put("roles", cell.roles().stream().map(Role::name).toList());
        if (cell.roles().contains(Role.APPLICANT)) {
            claims.put("person", subject);
        } else if (cell.roles().contains(Role.OFFICER)) {
            claims.put("person", NAMED_NOWHERE);
        }
        return TestIssuer.running().signed(claims);
    }

    private static String token(String service, String subject, String person, Role role) {
        var claims = TestIssuer.running().claims(service, subject, role.name());
        if (!person.isEmpty()) {
            claims.put("person", person);
        }
        return TestIssuer.running().signed(claims);
    }

    Answer send(String method, String service, String path, String token, String body) {
        return hall.send(request(method, service, path, token, body));
    }

    /// As somebody who has seen it as it is now.
    Answer sendSeen(String method, String service, String path, String token, String body) {
        var seen = hall.exchange(request("GET", service, path, token, ""));
        return hall.send(
                request(method, service, path, token, body)
                        .header("If-Match", seen.headers().firstValue("ETag").orElse("")));
    }

    private HttpRequest.Builder request(
            String method, String service, String path, String token, String body) {
        var request =
                hall.request("", service, path)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        hall.close();
    }
}
