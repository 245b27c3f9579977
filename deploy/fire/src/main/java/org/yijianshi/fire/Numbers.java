package org.yijianshi.fire;

import org.yijianshi.allinone.DistributedSystem;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Numbers and names are given to one case each, and what is given is what was claimed.
final class Numbers {

    private static final String REGISTRATION = "enterprise-registration";

    /// Their numbers stand in the open part of their results; those of the others are sealed, all
    /// or some.
    private static final Set<String> OPEN = Set.of(REGISTRATION, "seal-carving", "tax-ukey");

    private static final Set<String> NAMES =
            Set.of("creditCode", "licenceNumber", "approvalNumber", "ukeyNumber", "employerNumber");

    private static final JsonMapper JSON = new JsonMapper();

    private final DistributedSystem system;
    private final Counts counts;
    private final List<Stored> results;
    private final Set<String> notJudged;
    private final Findings findings;
    private final Map<String, String> claimed = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    /// @param counts of the events of each service that are judged
    /// @param results those of the case file, of earlier runs too
    Numbers(
            DistributedSystem system,
            Counts counts,
            List<Stored> results,
            Set<String> notJudged,
            Findings findings) {
        this.system = system;
        this.counts = counts;
        this.results = results;
        this.notJudged = notJudged;
        this.findings = findings;
    }

    /// A number that belongs to a case.
    private record Claim(String department, String series, String number, String caseId) {}

    void judge() {
        var claims = Services.DEPARTMENTS.stream().flatMap(name -> claims(name).stream()).toList();
        claims.forEach(claim -> claimed.put(claim.number(), claim.caseId()));
        results.forEach(this::given);
        claims.stream().filter(claim -> isJudged(claim.caseId())).forEach(this::judge);
        names();
    }

    private List<Claim> claims(String department) {
        return new Db(system.database(department))
                .list(
                        "select series, number, case_id::text from number_pool where case_id is not null",
                        row ->
                                new Claim(
                                        department,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3)));
    }

    private void judge(Claim claim) {
        if (!counts.has(claim.department(), claim.caseId(), "HandlingApproved")) {
            findings.unexplained("claimed without approval: " + claim);
        }
        if (OPEN.contains(claim.department())
                && hasResult(claim)
                && !claim.caseId().equals(given.get(claim.number()))) {
            findings.lost("claimed, not given: " + claim);
        }
    }

    private boolean hasResult(Claim claim) {
        return counts.has("casefile", claim.caseId(), "ItemCompleted " + claim.department())
                || counts.has(
                        "casefile", claim.caseId(), "LateResultRecorded " + claim.department());
    }

    private void given(Stored event) {
        if (event.results() != null) {
            JSON.readTree(event.results())
                    .propertyStream()
                    .filter(result -> isNumber(result.getKey()))
                    .forEach(
                            result ->
                                    given(
                                            result.getKey(),
                                            result.getValue().asString(),
                                            event.caseId()));
        }
    }

    private void given(String what, String number, String caseId) {
        var before = given.put(number, caseId);
        if (before != null && !before.equals(caseId) && (isJudged(caseId) || isJudged(before))) {
            findings.doubled("%s %s given to two cases".formatted(what, number));
        }
        if (isJudged(caseId) && !caseId.equals(claimed.get(number))) {
            findings.unexplained(
                    "%s %s given, not claimed: case %s".formatted(what, number, caseId));
        }
    }

    private static boolean isNumber(String result) {
        return result.startsWith("seal.") || NAMES.contains(result);
    }

    private boolean isJudged(String caseId) {
        return !notJudged.contains(caseId);
    }

    /// The register holds a name for each case that was granted one, and for none else.
    private void names() {
        var held = new HashSet<String>();
        new Db(system.database(REGISTRATION))
                        .list(
                                "select case_id::text from registered_name where case_id is not null",
                                row -> row.getString(1))
                        .stream()
                        .filter(this::isJudged)
                        .forEach(
                                id -> {
                                    if (!held.add(id)) {
                                        findings.doubled("two names registered: case " + id);
                                    }
                                    if (!counts.has(REGISTRATION, id, "HandlingApproved")) {
                                        findings.unexplained("name without approval: case " + id);
                                    }
                                });
        counts.at(REGISTRATION).keySet().stream()
                .filter(
                        id ->
                                counts.has(REGISTRATION, id, "HandlingApproved")
                                        && !held.contains(id))
                .forEach(id -> findings.lost("no name registered: case " + id));
    }
}
