package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.web.Problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Leave to act for an applicant in one case, or to type in one draft (委托), given by the applicant
/// to one clerk. It ends by itself, or when the applicant takes it back; both are only ever added,
/// and the applicant sees each one.
@Component
class Mandates {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String SIGNED_IN = "SIGNED_IN";

    private static final String ADD =
            """
            insert into mandate (about, case_id, clerk, granted_by, evidence, since, until)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """;

    private static final String REVOKE =
            """
            insert into mandate_revocation (mandate, revoked_by, at)
            select id, ?, ? from mandate where case_id = ? and id = ? on conflict do nothing
            """;

    private static final String MANDATES =
            """
            select m.*, r.at as revoked_at from mandate m
            left join mandate_revocation r on r.mandate = m.id
            """;

    private static final String GRANTOR =
            """
            select m.granted_by from mandate m where m.about = 'CASE' and m.case_id = :case and\s"""
                    + CaseQueries.LEAVE
                    + " order by m.id desc limit 1";

    private final JdbcClient db;

    Mandates(JdbcClient db) {
        this.db = db;
    }

    /// One leave.
    ///
    /// @param id by what the applicant takes it back
    /// @param about leave for a draft is none for the case that it becomes
    /// @param clerk who may act
    /// @param grantedBy the applicant's reference
    /// @param evidence how the applicant was known: SIGNED_IN
    record Mandate(
            long id,
            About about,
            String clerk,
            String grantedBy,
            String evidence,
            Instant since,
            Instant until,
            @Nullable Instant revokedAt) {}

    /// What leave is for.
    enum About {
        CASE,
        DRAFT
    }

    /// Gives leave to somebody from an instant on.
    ///
    /// @param caseId of the case, or of the draft
    Mandate add(About about, CaseId caseId, String clerk, String grantedBy, Instant since) {
        var until = since.plus(LONGEST);
        var id =
                db.sql(ADD)
                        .params(
                                about.name(),
                                caseId.value(),
                                clerk,
                                grantedBy,
                                SIGNED_IN,
                                Timestamp.from(since),
                                Timestamp.from(until))
                        .query(Long.class)
                        .single();
        return new Mandate(id, about, clerk, grantedBy, SIGNED_IN, since, until, null);
    }

    /// Takes a leave back; once is enough.
    ///
    /// @return empty if the case has no such leave
    Optional<Mandate> revoke(CaseId caseId, long id, String by, Instant at) {
        db.sql(REVOKE).params(by, Timestamp.from(at), caseId.value(), id).update();
        return db.sql(MANDATES + "where m.case_id = ? and m.id = ?")
                .params(caseId.value(), id)
                .query(Mandates::mandate)
                .optional();
    }

    /// Who lets a clerk act at an instant.
    ///
    /// @throws Problem if nobody does, any more
    String grantor(CaseId caseId, String clerk, Instant at) {
        return db.sql(GRANTOR)
                .param("case", caseId.value())
                .param("subject", clerk)
                .param("now", Timestamp.from(at))
                .query(String.class)
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /// Every one of a case, the latest first, at most 200.
    List<Mandate> of(CaseId caseId) {
        return db.sql(MANDATES + "where m.case_id = ? order by m.id desc limit 200")
                .param(caseId.value())
                .query(Mandates::mandate)
                .list();
    }

    private static Mandate mandate(ResultSet row, int number) throws SQLException {
        var revoked = row.getTimestamp("revoked_at");
        return new Mandate(
                row.getLong("id"),
                About.valueOf(row.getString("about")),
                row.getString("clerk"),
                row.getString("granted_by"),
                row.getString("evidence"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                revoked == null ? null : revoked.toInstant());
    }
}
