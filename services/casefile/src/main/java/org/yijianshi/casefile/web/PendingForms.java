package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
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
import java.util.Optional;
import java.util.UUID;

/// Applications and supplements that wait for confirmations, sealed.
@Component
class PendingForms {

    /// The name under which content is sealed; no section is called so.
    private static final String CONTENT = "pending-application";

    private static final String PUT =
            """
            insert into pending_form
              (case_id, item, submitted_by, digest, sealed_by, sealed, created_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEXT =
            """
            select f.* from pending_form f
            join asked_to_confirm a on a.case_id = f.case_id and a.digest = f.digest
            left join confirmation c
              on c.case_id = a.case_id and c.digest = a.digest and c.person = a.person
            where f.case_id = ? and a.person = ?
            order by f.refused_by is not null, c.person is not null, f.created_at limit 1
            """;

    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    PendingForms(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    boolean has(CaseId caseId) {
        return db.sql("select exists (select 1 from pending_form where case_id = ?)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Pending> find(CaseId caseId, String digest) {
        return db.sql("select * from pending_form where case_id = ? and digest = ?")
                .params(caseId.value(), digest)
                .query((row, _) -> pending(caseId, row))
                .optional();
    }

    /// The application of a case, or the supplement of one of its items.
    Optional<Pending> about(CaseId caseId, @Nullable ItemCode item) {
        return db.sql("select * from pending_form where case_id = ? and item = ?")
                .params(caseId.value(), column(item))
                .query((row, _) -> pending(caseId, row))
                .optional();
    }

    /// What a person is asked about first; nothing is unsealed for anybody else.
    Optional<Pending> next(CaseId caseId, String person) {
        return db.sql(NEXT)
                .params(caseId.value(), person)
                .query((row, _) -> pending(caseId, row))
                .optional();
    }

    void put(CaseId caseId, Pending pending, Instant at) {
        var sealed = vault.sealer(caseId).seal(CONTENT, json.writeValueAsBytes(pending.content()));
        db.sql(PUT)
                .params(
                        caseId.value(),
                        column(pending.item()),
                        pending.submittedBy(),
                        pending.digest(),
                        sealed.keyId(),
                        sealed.ciphertext(),
                        Timestamp.from(at))
                .update();
    }

    void refuse(CaseId caseId, String digest, String person) {
        db.sql("update pending_form set refused_by = ? where case_id = ? and digest = ?")
                .params(person, caseId.value(), digest)
                .update();
    }

    /// Every one of a case.
    List<String> digests(CaseId caseId) {
        return db.sql("select digest from pending_form where case_id = ?")
                .param(caseId.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    void delete(CaseId caseId, String digest) {
        db.sql("delete from pending_form where case_id = ? and digest = ?")
                .params(caseId.value(), digest)
                .update();
    }

    private Pending pending(CaseId caseId, ResultSet row) throws SQLException {
        var sealed = new Sealed(row.getObject("sealed_by", UUID.class), row.getString("sealed"));
        var item = row.getString("item");
        return new Pending(
                item.isEmpty() ? null : new ItemCode(item),
                row.getString("submitted_by"),
                row.getString("digest"),
                (ObjectNode) json.readTree(vault.open(caseId, CONTENT, sealed)),
                row.getString("refused_by"));
    }

    private static String column(@Nullable ItemCode item) {
        return item == null ? "" : item.value();
    }
}
