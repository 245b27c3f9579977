package org.yijianshi.trial;

import static org.yijianshi.access.Relation.ANY;

import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.Endpoint;
import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;
import org.yijianshi.access.ServiceKind;
import org.yijianshi.platform.access.Endpoints;

import java.util.Map;
import java.util.stream.Stream;

/// The table of the trial service: what every service has, and its own doors, for clerks.
final class TrialDoors {

    static final Endpoints ENDPOINTS =
            new Endpoints(
                    Stream.concat(
                                    AuthorizationTable.rows().stream()
                                            .filter(row -> row.services() == ServiceKind.EVERY),
                                    Stream.of(
                                            row("PUT", "/notes/{caseId}", ANY),
                                            row("PUT", "/pooled-notes/{caseId}", ANY),
                                            row("GET", "/notes", ANY),
                                            row("GET", "/weighed", ANY),
                                            row("GET", "/fault", ANY),
                                            row("POST", "/notes/{caseId}", ANY),
                                            row("POST", "/notes/{caseId}/twice", ANY),
                                            row("POST", "/notes/{caseId}/declined", ANY),
                                            row("POST", "/notes/{caseId}/fault", ANY),
                                            row("POST", "/violations", ANY),
                                            row("POST", "/wanted", ANY),
                                            row("POST", "/json", ANY),
                                            row("GET", "/reach", Relation.ZONE),
                                            row("POST", "/zones/{caseId}", Relation.ZONE),
                                            row("GET", "/department", Relation.DEPARTMENT),
                                            row("POST", "/readings/{caseId}", ANY)))
                            .toList());

    private TrialDoors() {}

    private static Endpoint row(String method, String path, Relation relation) {
        var roles =
                relation == Relation.DEPARTMENT
                        ? Map.of(Role.OFFICER, relation)
                        : Map.of(Role.CLERK, relation, Role.OPERATOR, relation);
        return new Endpoint(ServiceKind.DEPARTMENT, method, path, false, roles);
    }
}
