package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yijianshi.kernel.CaseId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Who read what of whom in clear, and what for. Written in the transaction of the reading: without
/// the record there is no clear value. Rows are never changed; the service's own database role
/// cannot (个人信息保护法 51 and 54: who handled what can be shown).
public final class AccessRecords {

    private static final String ADD =
            """
            insert into access_record (at, actor, role, case_id, field, purpose)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE =
            "select * from access_record where case_id = ? and id < ? order by id desc limit ?";

    private final JdbcClient db;

    AccessRecords(JdbcClient db) {
        this.db = db;
    }

    /// One reading.
    ///
    /// @param role in which capacity
    /// @param field a JSON pointer or the name of a result: where, never what
    public record Reading(Instant at, String actor, String role, String field, Purpose purpose) {}

    /// Notes a reading; call it in the transaction that reads.
    ///
    /// @throws IllegalStateException outside a transaction
    public void add(CaseId caseId, Reading reading) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a reading is noted in the transaction that reads");
        }
        db.sql(ADD)
                .params(
                        java.sql.Timestamp.from(reading.at()),
                        reading.actor(),
                        reading.role(),
                        caseId.value(),
                        reading.field(),
                        reading.purpose().name())
                .update();
    }

    /// A reading as it stands in its place.
    public record Noted(long id, Reading reading) {}

    /// Readings of a case, the latest first.
    ///
    /// @param before the reading after which a page begins; absent for the first page
    public List<Noted> of(CaseId caseId, @Nullable Long before, int limit) {
        return db.sql(PAGE)
                .params(caseId.value(), before == null ? Long.MAX_VALUE : before, limit)
                .query((row, _) -> new Noted(row.getLong("id"), reading(row)))
                .list();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getString("field"),
                Purpose.valueOf(row.getString("purpose")));
    }
}
