package org.yijianshi.casefile.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Leave to act for an applicant in one case (委托), given by the applicant to one clerk. It ends by
/// itself, and the applicant sees each one.
@Component
class Mandates {

    static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String ADD =
            """
            insert into mandate (case_id, clerk, granted_by, evidence, since, until)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient db;

    Mandates(JdbcClient db) {
        this.db = db;
    }

    /// One leave.
    ///
    /// @param clerk who may act
    /// @param grantedBy the applicant's reference
    /// @param evidence how the applicant was known: SIGNED_IN
    record Mandate(String clerk, String grantedBy, String evidence, Instant since, Instant until) {}

    void add(CaseId caseId, Mandate mandate) {
        db.sql(ADD)
                .params(
                        caseId.value(),
                        mandate.clerk(),
                        mandate.grantedBy(),
                        mandate.evidence(),
                        Timestamp.from(mandate.since()),
                        Timestamp.from(mandate.until()))
                .update();
    }

    /// Every one of a case, the latest first, at most 200.
    List<Mandate> of(CaseId caseId) {
        return db.sql("select * from mandate where case_id = ? order by id desc limit 200")
                .param(caseId.value())
                .query(Mandates::mandate)
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                row.getString("clerk"),
                row.getString("granted_by"),
                row.getString("evidence"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant());
    }
}
