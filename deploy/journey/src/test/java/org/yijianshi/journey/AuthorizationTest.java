package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.Endpoint;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.Role;
import org.yijianshi.access.SecretFile;
import org.yijianshi.access.ServiceKind;
import org.yijianshi.allinone.Options;
import org.yijianshi.journey.Cell.Expected;
import org.yijianshi.journey.Cell.Ownership;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.testkit.TestStaff;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Every cell of the table of authorization, asked for over HTTP: role, zone, department and
/// ownership at every door of every service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {

    private static final String HERE = "410402";
    private static final String ELSEWHERE = "411702";
    private static final int AT_ONCE = 6;

    private final Map<List<String>, String> tokens = new ConcurrentHashMap<>();
    private Hall hall;
    private PeopleOfTheCase people;
    private Application application;
    private Application pending;
    private String revoked;
    private String draft;
    private String revokedOfDraft;
    private String doomed;
    private String form;

    @BeforeAll
    void start() throws IOException {
        var data = DataDirectories.fresh("authorization");
        var options =
                Options.in(data)
                        .onFreePorts()
                        .with("yijianshi.time.start", "2026-11-23T09:30:00+08:00")
                        .with("yijianshi.access.staff", staff().file().toAbsolutePath().toString());
        for (var property : TestIssuer.running().properties().entrySet()) {
            options = options.with(property.getKey(), property.getValue());
        }
        hall = Hall.open(options);
        people =
                new PeopleOfTheCase(
                        new PersonReferences(
                                SecretFile.in(data.resolve("keys/person-references"))));
        form = Forms.naturalPerson().toString();
        application = Application.about(hall, "authorization");
        var submitted =
                send(
                        "PUT",
                        "casefile",
                        application.path(),
                        token("casefile", "another.channel", "", Role.CHANNEL),
                        form);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(201);
        await("IN_PROGRESS", "COMPLETED");
        awaitingConfirmation();
        draft = draft();
        doomed = draft();
        for (var clerk : List.of("casefile.mandated", "other.mandated")) {
            mandate(application.path(), "here." + clerk);
            mandate(pathOf(draft), "here." + clerk);
            mandate(pathOf(draft), "elsewhere." + clerk);
        }
        revoked = mandate(application.path(), "nobody").body().path("id").asString();
        revokedOfDraft = mandate(pathOf(draft), "nobody").body().path("id").asString();
    }

    private static String pathOf(String draft) {
        return "/api/drafts/" + draft;
    }

    private String draft() {
        var li = people.reference(Ownership.APPLICANT);
        var begun =
                send(
                        "POST",
                        "casefile",
                        "/api/drafts",
                        token("casefile", "li", li, Role.APPLICANT),
                        "{\"theme\": \"enterprise-opening\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.body().path("id").asString();
    }

    private Answer mandate(String path, String clerk) {
        var granted =
                send(
                        "POST",
                        "casefile",
                        path + "/mandates",
                        token(
                                "casefile",
                                "li",
                                people.reference(Ownership.APPLICANT),
                                Role.APPLICANT),
                        "{\"clerk\": \"%s\"}".formatted(clerk));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        return granted;
    }

    /// Another application, which its people have not all confirmed.
    private void awaitingConfirmation() {
        pending = Application.about(hall, "to be confirmed");
        var li = people.reference(Ownership.APPLICANT);
        var claims = TestIssuer.running().claims("casefile", li, Role.APPLICANT.name());
        claims.put("person", li);
        claims.put("amr", List.of("FACE"));
        claims.put("acr", "HIGH");
        claims.put("verified_at", java.time.Instant.parse("2026-11-20T00:00:00Z").getEpochSecond());
        claims.put(
                "verified_until", java.time.Instant.parse("2027-11-20T00:00:00Z").getEpochSecond());
        var filed =
                send(
                        "PUT",
                        "casefile",
                        pending.path(),
                        TestIssuer.running().signed(claims),
                        Forms.naturalPerson().toString());
        assertThat(filed.status()).as(filed.text()).isEqualTo(202);
    }

    private void await(String from, String to) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(
                        () -> {
                            var view =
                                    send(
                                            "GET",
                                            "casefile",
                                            application.path(),
                                            token("casefile", "another.channel", "", Role.CHANNEL),
                                            "");
                            var state = view.body().path("state").asString();
                            assertThat(state).isIn(from, to);
                            return state.equals(to)
                                    && view.body().path("clock").has("withinPromise");
                        });
    }

    @AfterAll
    void stop() {
        hall.close();
    }

    @Test
    void every_cell_is_as_the_table_says() throws InterruptedException {
        var cells = cells();
        var wrong = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            cells.forEach(cell -> threads.execute(() -> check(cell, wrong)));
        }
        var expected = new TreeMap<Expected, Integer>();
        cells.forEach(cell -> expected.merge(cell.expected(), 1, Integer::sum));
        System.out.printf(
                "cells of the authorization table tested: %d %s%n", cells.size(), expected);
        assertThat(wrong).isEmpty();
        assertThat(cells).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(expected.keySet()).containsExactly(Expected.values());
    }

    private void check(Cell cell, ConcurrentLinkedQueue<String> wrong) {
        try {
            var answer = ask(cell);
            if (!isAsExpected(cell, answer)) {
                wrong.add(cell + " answered " + answer.status() + " " + answer.text());
            }
        } catch (RuntimeException failure) {
            wrong.add(cell + " failed: " + failure);
        }
    }

    /// A list shows what is reached and is never refused; a form that is not one's own is refused
    /// as such, whether its id is taken or not.
    private boolean isAsExpected(Cell cell, Answer answer) {
        var isList = !cell.row().path().contains("{caseId}") && !cell.isOneDraft();
        return switch (cell.expected()) {
            case NOT_SIGNED_IN -> answer.problem().equals("401 not-signed-in");
            case NOT_ALLOWED -> answer.problem().equals("403 not-allowed");
            case PASSES ->
                    isList
                            ? answer.status() != 401
                                    && answer.status() != 403
                                    && answer.status() < 500
                            : answer.status() < 500
                                    && !Set.of(401, 403, 404).contains(answer.status());
            case NOT_FOUND -> isAsIfThereWereNone(cell, answer, isList);
        };
    }

    private boolean isAsIfThereWereNone(Cell cell, Answer answer, boolean isList) {
        if (isList) {
            return answer.status() == 200
                    && !answer.text().contains(application.id().toString())
                    && !answer.text().contains(draft);
        }
        return answer.problem()
                .equals(
                        cell.row().method().equals("PUT") && !cell.isOneDraft()
                                ? "403 not-allowed"
                                : "404 not-found");
    }

    private static List<Cell> cells() {
        var cells = new LinkedHashSet<Cell>();
        for (var service : ServiceKind.EVERY.services()) {
            for (var row : AuthorizationTable.of(service)) {
                cells.add(
                        new Cell(
                                service,
                                row,
                                false,
                                null,
                                false,
                                false,
                                Ownership.STRANGER,
                                false));
                cells.add(
                        new Cell(service, row, true, null, true, true, Ownership.APPLICANT, false));
                for (var role : Role.values()) {
                    cells.addAll(cells(service, row, role));
                }
            }
        }
        return List.copyOf(cells);
    }

    /// People differ by what the case knows of them, staff by what the register says of them.
    private static List<Cell> cells(String service, Endpoint row, Role role) {
        var cells = new ArrayList<Cell>();
        if (role == Role.APPLICANT) {
            for (var who : Ownership.values()) {
                cells.add(new Cell(service, row, true, role, false, false, who, false));
            }
            return cells;
        }
        var no = Ownership.STRANGER;
        for (var zone : List.of(true, false)) {
            for (var department : List.of(true, false)) {
                for (var mandated : List.of(true, false)) {
                    cells.add(new Cell(service, row, true, role, zone, department, no, mandated));
                }
            }
        }
        return cells;
    }

    private static TestStaff staff() {
        var staff = TestStaff.NONE;
        for (var service : ServiceKind.EVERY.services()) {
            for (var mandated : List.of("", ".mandated")) {
                staff = staff.with("here." + service + mandated, service, HERE);
                staff = staff.with("elsewhere." + service + mandated, service, ELSEWHERE);
            }
        }
        for (var mandated : List.of("", ".mandated")) {
            staff = staff.with("here.other" + mandated, "housing-fund", HERE);
            staff = staff.with("elsewhere.other" + mandated, "housing-fund", ELSEWHERE);
        }
        return staff;
    }

    private String revoked(Cell cell) {
        return cell.isOneDraft() ? revokedOfDraft : revoked;
    }

    private Answer ask(Cell cell) {
        var row = cell.row();
        var path =
                row.path()
                        .replace(
                                "{caseId}",
                                (cell.isConfirmation() ? pending : application).id().toString())
                        .replace("{draftId}", cell.isDeletionOfADraft() ? doomed : draft)
                        .replace("{item}", "bank-account")
                        .replace("{theme}", "enterprise-opening")
                        .replace("{id}", cell.isMandate() ? revoked(cell) : "nothing")
                        .replace("/**", "/liveness");
        var query = path.endsWith("/headline") ? "?from=2026-11-23&to=2026-11-23" : "";
        var token = cell.signedIn() ? token(cell) : "";
        var body =
                switch (row.method()) {
                    case "PUT" -> form;
                    case "POST" -> cell.isConfirmation() ? "{\"digest\": \"planted\"}" : "{}";
                    default -> "";
                };
        return send(row.method(), cell.service(), path + query, token, body);
    }

    private String token(Cell cell) {
        var subject = cell.subject(people);
        return tokens.computeIfAbsent(
                List.of(cell.service(), subject, String.valueOf(cell.role())),
                _ -> newToken(cell, subject));
    }

    private static String newToken(Cell cell, String subject) {
        var claims = TestIssuer.running().claims(cell.service(), subject);
        claims.put("roles", cell.role() == null ? List.of() : List.of(cell.role().name()));
        if (cell.role() == Role.APPLICANT) {
            claims.put("person", subject);
        } else if (cell.role() == Role.OFFICER) {
            claims.put("person", "p-" + "0".repeat(32)); // named in no application
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

    private Answer send(String method, String service, String path, String token, String body) {
        var request =
                hall.request("", service, path)
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        return hall.send(
                token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }
}
