package org.yijianshi.casefile.read;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yijianshi.access.Relation;
import org.yijianshi.platform.access.Reach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Collectors;

/// What a caller reaches, as a condition on `case_view v`: part of every query, so that what lies
/// outside is not found in the first place, and costs the same.
record Within(Reach reach, Instant now) {

    private static final String NOTHING = "false";

    private static final String PARTY =
            """
            exists (select 1 from case_party p
                    where p.case_id = v.case_id and p.person = :identity)
            """;

    private static final String OWN =
            """
            exists (select 1 from case_party p
                    where p.case_id = v.case_id and p.person = :identity and p.acts)
            """;

    private static final String ZONE =
            "(v.zone like any (:zones) or v.intake_zone like any (:zones))";

    private static final String MANDATE = ZONE + " and " + CaseQueries.leave("CASE", "v.case_id");

    String condition() {
        return reach.relations().isEmpty()
                ? NOTHING
                : reach.relations().stream()
                        .map(relation -> "(" + way(relation) + ")")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String way(Relation relation) {
        return switch (relation) {
            case ANY -> "true";
            case OWN, NAMED -> OWN;
            case PARTY -> PARTY;
            case ZONE -> ZONE;
            case MANDATE -> MANDATE;
            case DEPARTMENT, KEEPER -> NOTHING;
        };
    }

    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("identity", reach.caller().identity())
                .param("subject", reach.caller().subject())
                .param("zones", reach.zonePatterns())
                .param("now", Timestamp.from(now));
    }
}
