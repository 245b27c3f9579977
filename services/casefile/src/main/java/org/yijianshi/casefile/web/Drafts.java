package org.yijianshi.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yijianshi.access.Relation;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.seal.Vault;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Drafts as they are kept: sealed, each under a data key of its own, which is destroyed with it.
/// None is ever found but by its keeper and, as long as the keeper lets her, by a clerk; and none
/// that has not been saved for too long.
@Component
class Drafts {

    /// The name under which a form is sealed.
    private static final String CONTENT = "draft";

    private static final String FIND =
            """
            select d.*, exists (
              select 1 from pending_form f
              where f.case_id = d.id and f.item = '' and f.submitted_by = d.keeper
                and f.refused_by is null) as awaits
            from draft d where d.updated_at >= :since and\s
            """;

    private static final String KEPT = "d.keeper = :identity";

    private static final String NEWEST_FIRST =
            """
            and (cast(:before as timestamptz) is null
                 or (d.updated_at, d.id) < (cast(:before as timestamptz), cast(:beforeId as uuid)))
            order by d.updated_at desc, d.id desc limit :limit
            """;

    /// Whoever deletes a draft waits for those who are reading it: they need its key.
    private static final String READING = " for key share of d";

    private static final String CHANGING = " for update of d";

    private static final String ADD =
            """
            insert into draft
              (id, keeper, theme, version, sealed_for, sealed_by, sealed, updated_at, saved_by)
            values (?, ?, ?, 1, ?, ?, ?, ?, ?)
            """;

    private static final String SAVE =
            """
            update draft set theme = ?, version = version + 1, sealed_by = ?, sealed = ?,
              updated_at = ?, saved_by = ? where id = ?
            """;

    private static final String OLD =
            "delete from draft where id = ? and updated_at < ? returning sealed_for";

    private final JdbcClient db;
    private final Vault vault;
    private final Duration keptFor;
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    Drafts(JdbcClient db, Vault vault, @Value("${yijianshi.drafts.kept-for}") Duration keptFor) {
        this.db = db;
        this.vault = vault;
        this.keptFor = keptFor;
    }

    /// A place in the order of a list.
    record Place(Instant updatedAt, UUID id) {}

    Instant expiry(Instant updatedAt) {
        return updatedAt.plus(keptFor);
    }

    int count(String keeper, Instant at) {
        return db.sql("select count(*)::int from draft where keeper = ? and updated_at >= ?")
                .params(keeper, since(at))
                .query(Integer.class)
                .single();
    }

    /// Newest first; in a transaction, as every reading.
    List<Draft> page(Reach reach, @Nullable Place after, int limit, Instant at) {
        return reached(NEWEST_FIRST + READING, reach, at)
                .param("before", after == null ? null : Timestamp.from(after.updatedAt()))
                .param("beforeId", after == null ? null : after.id())
                .param("limit", limit)
                .query(this::draft)
                .list();
    }

    Optional<Draft> find(UUID id, Reach reach, Instant at) {
        return find(id, reach, at, READING);
    }

    /// The same; whoever else wants to change it waits until the transaction ends.
    Optional<Draft> held(UUID id, Reach reach, Instant at) {
        return find(id, reach, at, CHANGING);
    }

    private Optional<Draft> find(UUID id, Reach reach, Instant at, String lock) {
        return reached(" and d.id = :id" + lock, reach, at)
                .param("id", id)
                .query(this::draft)
                .optional();
    }

    private StatementSpec reached(String rest, Reach reach, Instant at) {
        var ways =
                reach.relations().stream()
                        .map(Drafts::way)
                        .collect(Collectors.joining(" or ", "(", ")"));
        return db.sql(FIND + ways + rest)
                .param("identity", reach.caller().identity())
                .param("subject", reach.caller().subject())
                .param("now", Timestamp.from(at))
                .param("since", since(at));
    }

    private static String way(Relation relation) {
        return switch (relation) {
            case KEEPER -> KEPT;
            case MANDATE -> CaseQueries.leave("DRAFT", "d.id");
            case ANY, OWN, NAMED, PARTY, ZONE, DEPARTMENT -> "false";
        };
    }

    /// @param sealedFor names the data key to the vault; nobody else learns it
    void add(UUID id, UUID sealedFor, String keeper, ObjectNode form, Instant at) {
        var sealed = sealed(sealedFor, form);
        db.sql(ADD)
                .params(
                        id,
                        keeper,
                        form.get("theme").asString(),
                        sealedFor,
                        sealed.keyId(),
                        sealed.ciphertext(),
                        Timestamp.from(at),
                        keeper)
                .update();
    }

    /// Puts a form in the place of the last one.
    ///
    /// @param by who saves it: the keeper's reference, or a staff number
    void save(UUID id, ObjectNode form, String by, Instant at) {
        var sealedFor =
                db.sql("select sealed_for from draft where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single();
        var sealed = sealed(sealedFor, form);
        db.sql(SAVE)
                .params(
                        form.get("theme").asString(),
                        sealed.keyId(),
                        sealed.ciphertext(),
                        Timestamp.from(at),
                        by,
                        id)
                .update();
    }

    /// Whether somebody else is filling in what is to be the case with this id.
    boolean isAnothers(CaseId caseId, String identity) {
        return db.sql("select exists (select 1 from draft where id = ? and keeper <> ?)")
                .params(caseId.value(), identity)
                .query(Boolean.class)
                .single();
    }

    /// Deletes somebody's draft, and the key that opens it.
    ///
    /// @return whether there was one
    boolean delete(UUID id, String keeper) {
        var gone =
                db.sql("delete from draft where id = ? and keeper = ? returning sealed_for")
                        .params(id, keeper)
                        .query(UUID.class)
                        .optional();
        gone.ifPresent(this::destroyKey);
        return gone.isPresent();
    }

    /// Drafts that nobody has saved for too long.
    List<UUID> old(Instant at) {
        return db.sql("select id from draft where updated_at < ?")
                .param(since(at))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Deletes one, unless it was saved meanwhile.
    void deleteOld(UUID id, Instant at) {
        db.sql(OLD).params(id, since(at)).query(UUID.class).optional().ifPresent(this::destroyKey);
    }

    private void destroyKey(UUID sealedFor) {
        vault.forget(new CaseId(sealedFor));
    }

    private Timestamp since(Instant at) {
        return Timestamp.from(at.minus(keptFor));
    }

    /// Text that is no text, half a character for example, is kept as well as it can be.
    private Sealed sealed(UUID sealedFor, ObjectNode form) {
        return vault.sealer(new CaseId(sealedFor)).seal(CONTENT, form.toString().getBytes(UTF_8));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        var sealed = new Sealed(row.getObject("sealed_by", UUID.class), row.getString("sealed"));
        var sealedFor = new CaseId(row.getObject("sealed_for", UUID.class));
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("keeper"),
                row.getString("theme"),
                row.getLong("version"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("saved_by"),
                row.getBoolean("awaits"),
                (ObjectNode) json.readTree(vault.open(sealedFor, CONTENT, sealed)));
    }
}
