package org.yijianshi.casefile.web;

import static java.util.stream.Collectors.toMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.seal.Vault;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Forms that wait for confirmations, sealed, and the confirmations they have. A confirmation
/// belongs to one content: with another one it is gone.
@Component
class PendingApplications {

    private static final String PUT =
            """
            insert into pending_application
              (case_id, submitted_by, digest, sealed_by, sealed, created_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String CONFIRM =
            """
            insert into confirmation (case_id, digest, person, method, level, verified_at,
                                      verified_until, confirmed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// The name under which a form is sealed; no section is called so.
    private static final String CONTENT = "pending-application";

    private static final String FORGET =
            """
            with old as (
              delete from pending_application where case_id = ? and created_at < ?
              returning case_id)
            delete from confirmation where case_id in (select case_id from old)
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    PendingApplications(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// A form that waits.
    ///
    /// @param submittedBy the reference of the person who filled it in
    /// @param digest what everybody confirms
    record Pending(String submittedBy, String digest, ObjectNode form) {}

    /// One person's word, and how the issuer knew the person.
    record Confirmation(
            String person,
            String method,
            String level,
            Instant verifiedAt,
            Instant verifiedUntil,
            Instant confirmedAt) {}

    /// Holds a case until the transaction ends: of two who confirm at once, the second sees what
    /// the first did.
    void hold(CaseId caseId) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("pending." + caseId)
                .query(Integer.class)
                .single();
    }

    boolean has(CaseId caseId) {
        return db.sql("select 1 from pending_application where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Pending> find(CaseId caseId) {
        return db.sql("select * from pending_application where case_id = ?")
                .param(caseId.value())
                .query((row, _) -> pending(caseId, row))
                .optional();
    }

    /// Puts a form in the place of any earlier one.
    void put(CaseId caseId, Pending pending, Instant at) {
        delete(caseId);
        var sealed = vault.sealer(caseId).seal(CONTENT, json.writeValueAsBytes(pending.form()));
        db.sql(PUT)
                .params(
                        caseId.value(),
                        pending.submittedBy(),
                        pending.digest(),
                        sealed.keyId(),
                        sealed.ciphertext(),
                        Timestamp.from(at))
                .update();
    }

    void delete(CaseId caseId) {
        db.sql("delete from confirmation where case_id = ?").param(caseId.value()).update();
        db.sql("delete from pending_application where case_id = ?").param(caseId.value()).update();
    }

    /// By person.
    Map<String, Confirmation> confirmations(CaseId caseId, String digest) {
        return db
                .sql("select * from confirmation where case_id = ? and digest = ?")
                .params(caseId.value(), digest)
                .query(PendingApplications::confirmation)
                .list()
                .stream()
                .collect(toMap(Confirmation::person, Function.identity()));
    }

    void confirm(CaseId caseId, String digest, Confirmation confirmation) {
        db.sql(CONFIRM)
                .params(
                        caseId.value(),
                        digest,
                        confirmation.person(),
                        confirmation.method(),
                        confirmation.level(),
                        Timestamp.from(confirmation.verifiedAt()),
                        Timestamp.from(confirmation.verifiedUntil()),
                        Timestamp.from(confirmation.confirmedAt()))
                .update();
    }

    /// What has waited since before an instant.
    List<CaseId> waitingSince(Instant before) {
        return db.sql("select case_id from pending_application where created_at < ?")
                .param(Timestamp.from(before))
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Deletes it unless another form has taken its place; hold the case first.
    void forget(CaseId caseId, Instant before) {
        db.sql(FORGET).params(caseId.value(), Timestamp.from(before)).update();
    }

    private Pending pending(CaseId caseId, ResultSet row) throws SQLException {
        var sealed = new Sealed(row.getObject("sealed_by", UUID.class), row.getString("sealed"));
        return new Pending(
                row.getString("submitted_by"),
                row.getString("digest"),
                (ObjectNode) json.readTree(vault.open(caseId, CONTENT, sealed)));
    }

    private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
        return new Confirmation(
                row.getString("person"),
                row.getString("method"),
                row.getString("level"),
                row.getTimestamp("verified_at").toInstant(),
                row.getTimestamp("verified_until").toInstant(),
                row.getTimestamp("confirmed_at").toInstant());
    }
}
