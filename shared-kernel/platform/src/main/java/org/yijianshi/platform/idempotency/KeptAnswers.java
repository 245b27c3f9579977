package org.yijianshi.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.seal.Vault;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The answers given under each key. A body is sealed with the service's own key, whatever is in
/// it, and of the request there is a keyed digest only: the table says nothing about anybody.
final class KeptAnswers {

    /// Under this the vault has the one data key with which a service seals what belongs to no
    /// case.
    private static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private static final int PAGE = 1000;

    private final JdbcClient db;
    private final Vault vault;

    KeptAnswers(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /// An answer, and the digest of the request it was given to.
    record Kept(String request, Reply reply) {}

    /// Tells requests apart without saying what was in them.
    String digest(String line, byte[] body) {
        var request = new ByteArrayOutputStream();
        request.writeBytes((line + "\n").getBytes(UTF_8));
        request.writeBytes(body);
        return vault.sealer(NO_CASE).digest(request.toByteArray());
    }

    /// Holds the key until the transaction ends; false if another transaction does. What that one
    /// commits is seen by whoever holds the key next.
    boolean hold(IdempotencyKey key) {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("idempotency-key." + key)
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(IdempotencyKey key) {
        return db.sql(
                        """
                        select request, status, content_type, sealed_by, body, location, tag
                        from idempotency_key where actor = ? and key = ?
                        """)
                .params(key.actor(), key.value())
                .query((row, _) -> opened(key, row))
                .optional();
    }

    private Kept opened(IdempotencyKey key, ResultSet row) throws SQLException {
        var sealed = new Sealed(row.getObject(4, UUID.class), row.getString(5));
        var body = vault.open(NO_CASE, content(key), sealed);
        var reply =
                new Reply(
                        row.getInt(2), row.getString(3), row.getString(6), row.getString(7), body);
        return new Kept(row.getString(1), reply);
    }

    /// False if an answer is there already.
    boolean keep(IdempotencyKey key, String request, Reply reply) {
        Failpoint.hit("answer.before-keep");
        var body = vault.sealer(NO_CASE).seal(content(key), reply.body());
        var kept =
                db.sql(
                                        """
                                insert into idempotency_key
                                  (actor, key, request, status, content_type, sealed_by, body,
                                   location, tag)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                                .params(
                                        key.actor(),
                                        key.value(),
                                        request,
                                        reply.status(),
                                        reply.contentType(),
                                        body.keyId(),
                                        body.ciphertext(),
                                        reply.location(),
                                        reply.tag())
                                .update()
                        == 1;
        Failpoint.hit("answer.after-keep");
        return kept;
    }

    private static String content(IdempotencyKey key) {
        return "answer." + key;
    }

    /// Deletes what is older, a page at a time: no long transaction, and what another replica is
    /// deleting is left to it.
    void forget(Duration age) {
        var deleted = PAGE;
        while (deleted == PAGE) {
            deleted =
                    db.sql(
                                    """
                                    delete from idempotency_key where (actor, key) in (
                                      select actor, key from idempotency_key
                                      where kept_at < now() - make_interval(secs => ?)
                                      limit ? for update skip locked)
                                    """)
                            .params((double) age.toSeconds(), PAGE)
                            .update();
        }
    }
}
