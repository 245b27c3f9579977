package org.yijianshi.access;

import static org.yijianshi.access.Relation.ANY;
import static org.yijianshi.access.Relation.KEEPER;
import static org.yijianshi.access.Relation.MANDATE;
import static org.yijianshi.access.Relation.NAMED;
import static org.yijianshi.access.Relation.OWN;
import static org.yijianshi.access.Relation.PARTY;
import static org.yijianshi.access.Relation.ZONE;
import static org.yijianshi.access.Role.APPLICANT;
import static org.yijianshi.access.Role.CHANNEL;
import static org.yijianshi.access.Role.CLERK;
import static org.yijianshi.access.Role.MONITOR;
import static org.yijianshi.access.Role.OFFICER;
import static org.yijianshi.access.Role.OPERATOR;
import static org.yijianshi.access.Role.SUPERVISOR;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may do what, whole. What has no row is denied, and a service does not start with a door that
/// has none.
public final class AuthorizationTable {

    private static final Map<Role, Relation> PEOPLE =
            Map.of(APPLICANT, ANY, CLERK, ANY, OFFICER, ANY, SUPERVISOR, ANY, OPERATOR, ANY);
    private static final Map<Role, Relation> SEES_A_CASE =
            Map.of(APPLICANT, PARTY, CHANNEL, OWN, CLERK, ZONE, SUPERVISOR, ZONE);
    private static final Map<Role, Relation> READS_FOR_THE_APPLICANT =
            Map.of(APPLICANT, OWN, CHANNEL, OWN, CLERK, ZONE);
    private static final Map<Role, Relation> ACTS_FOR_THE_APPLICANT =
            Map.of(APPLICANT, OWN, CHANNEL, OWN, CLERK, MANDATE);
    private static final Map<Role, Relation> KEEPS_A_DRAFT = Map.of(APPLICANT, KEEPER);
    private static final Map<Role, Relation> FILLS_IN_A_DRAFT =
            Map.of(APPLICANT, KEEPER, CLERK, MANDATE);
    private static final Map<Role, Relation> OFFICERS = Map.of(OFFICER, Relation.DEPARTMENT);
    private static final Map<Role, Relation> SUPERVISORS = Map.of(SUPERVISOR, ZONE);
    private static final Map<Role, Relation> OPERATORS = Map.of(OPERATOR, ANY);

    private static final String CASE = "/api/cases/{caseId}";
    private static final String ITEM = CASE + "/items/{item}";
    private static final String DRAFT = "/api/drafts/{draftId}";
    private static final String TASK = "/api/tasks/{caseId}";

    private static final List<Endpoint> ROWS =
            Stream.of(casefile(), departments(), supervision(), everywhere())
                    .flatMap(rows -> rows)
                    .toList();

    private AuthorizationTable() {}

    private static Stream<Endpoint> casefile() {
        var of = ServiceKind.CASEFILE;
        return Stream.of(
                open(of, "GET", "/api/catalogue"),
                open(of, "GET", "/api/catalogue/{theme}"),
                row(of, "GET", "/api/me", PEOPLE),
                row(of, "POST", "/api/prechecks", Map.of(APPLICANT, ANY, CHANNEL, ANY, CLERK, ANY)),
                row(of, "POST", "/api/drafts", Map.of(APPLICANT, ANY)),
                row(of, "GET", "/api/drafts", FILLS_IN_A_DRAFT),
                row(of, "GET", DRAFT, FILLS_IN_A_DRAFT),
                row(of, "PUT", DRAFT, FILLS_IN_A_DRAFT),
                row(of, "DELETE", DRAFT, KEEPS_A_DRAFT),
                row(of, "GET", DRAFT + "/problems", FILLS_IN_A_DRAFT),
                row(of, "GET", DRAFT + "/disclosures", KEEPS_A_DRAFT),
                row(of, "GET", DRAFT + "/mandates", KEEPS_A_DRAFT),
                row(of, "POST", DRAFT + "/mandates", KEEPS_A_DRAFT),
                row(of, "DELETE", DRAFT + "/mandates/{id}", KEEPS_A_DRAFT),
                row(of, "GET", "/api/cases", SEES_A_CASE),
                row(of, "PUT", CASE, Map.of(APPLICANT, NAMED, CHANNEL, ANY)),
                row(of, "GET", CASE + "/confirmations", Map.of(APPLICANT, NAMED)),
                row(of, "POST", CASE + "/confirmations", Map.of(APPLICANT, NAMED)),
                row(of, "POST", CASE + "/confirmations/refusals", Map.of(APPLICANT, NAMED)),
                row(of, "POST", CASE + "/confirmations/disclosures", Map.of(APPLICANT, NAMED)),
                row(of, "GET", CASE, SEES_A_CASE),
                row(of, "GET", CASE + "/timeline", SEES_A_CASE),
                row(of, "GET", CASE + "/receipt", SEES_A_CASE),
                row(of, "POST", CASE + "/withdrawal", ACTS_FOR_THE_APPLICANT),
                row(of, "POST", CASE + "/handover", Map.of(CLERK, ZONE)),
                row(of, "GET", CASE + "/mandates", READS_FOR_THE_APPLICANT),
                row(of, "POST", CASE + "/mandates", Map.of(APPLICANT, OWN)),
                row(of, "DELETE", CASE + "/mandates/{id}", Map.of(APPLICANT, OWN)),
                row(of, "GET", CASE + "/disclosures", READS_FOR_THE_APPLICANT),
                row(of, "POST", ITEM + "/supplements", ACTS_FOR_THE_APPLICANT),
                row(of, "GET", ITEM + "/results", READS_FOR_THE_APPLICANT),
                row(of, "POST", ITEM + "/disclosures", ACTS_FOR_THE_APPLICANT));
    }

    private static Stream<Endpoint> departments() {
        var of = ServiceKind.DEPARTMENT;
        return Stream.of(
                open(of, "GET", "/api/rules"),
                open(of, "GET", "/api/choices"),
                row(of, "POST", "/api/prechecks", Map.of(APPLICANT, ANY, CLERK, ANY)),
                row(of, "GET", "/api/tasks", OFFICERS),
                row(of, "GET", TASK, OFFICERS),
                row(of, "POST", TASK + "/claim", OFFICERS),
                row(of, "POST", TASK + "/release", OFFICERS),
                row(of, "POST", TASK + "/decision", OFFICERS),
                row(of, "POST", TASK + "/disclosures", OFFICERS));
    }

    private static Stream<Endpoint> supervision() {
        var of = ServiceKind.SUPERVISION;
        return Stream.of(
                row(of, "GET", "/api/clocks/{caseId}", Map.of(SUPERVISOR, ZONE, CLERK, ZONE)),
                row(of, "GET", "/api/clocks", SUPERVISORS),
                row(of, "GET", "/api/figures/headline", SUPERVISORS),
                row(of, "GET", "/api/figures/today", SUPERVISORS),
                row(of, "GET", "/api/figures/items", SUPERVISORS),
                row(of, "GET", "/api/figures/days", SUPERVISORS));
    }

    private static Stream<Endpoint> everywhere() {
        var of = ServiceKind.EVERY;
        return Stream.of(
                open(of, "GET", "/actuator/health"),
                open(of, "GET", "/actuator/health/**"),
                row(of, "GET", "/actuator/prometheus", Map.of(MONITOR, ANY, OPERATOR, ANY)),
                open(of, "GET", "/v3/api-docs"),
                row(of, "GET", "/api/operations/lag", OPERATORS),
                row(of, "GET", "/api/operations/parked", OPERATORS),
                row(of, "GET", "/api/operations/parked/summary", OPERATORS),
                row(of, "GET", "/api/operations/parked/{id}", OPERATORS),
                row(of, "POST", "/api/operations/parked/redrive", OPERATORS),
                row(of, "POST", "/api/operations/parked/discard", OPERATORS),
                row(of, "GET", "/api/operations/dead-letters", OPERATORS),
                row(of, "GET", "/api/operations/dead-letters/{id}", OPERATORS),
                row(of, "POST", "/api/operations/dead-letters/redrive", OPERATORS),
                row(of, "POST", "/api/operations/dead-letters/discard", OPERATORS),
                row(of, "GET", "/api/operations/actions", OPERATORS));
    }

    private static Endpoint open(ServiceKind services, String method, String path) {
        return new Endpoint(services, method, path, true, Map.of());
    }

    private static Endpoint row(
            ServiceKind services, String method, String path, Map<Role, Relation> relations) {
        return new Endpoint(services, method, path, false, relations);
    }

    /// Every row.
    public static List<Endpoint> rows() {
        return ROWS;
    }

    /// The rows of one service.
    public static List<Endpoint> of(String service) {
        return ROWS.stream().filter(row -> row.services().includes(service)).toList();
    }

    /// The row of a door of a service.
    public static Optional<Endpoint> find(String service, String method, String path) {
        return of(service).stream().filter(row -> row.isOf(method, path)).findFirst();
    }

    /// For which services a bearer of these roles needs a token: those with a door for one of them.
    public static List<String> audiencesOf(Collection<Role> roles) {
        return ServiceKind.EVERY.services().stream()
                .filter(
                        service ->
                                of(service).stream()
                                        .anyMatch(
                                                row ->
                                                        roles.stream()
                                                                .anyMatch(row.roles()::contains)))
                .toList();
    }
}
