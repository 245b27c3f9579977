package org.yijianshi.platform.seal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Failpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The data keys of a service: its own, one per case and recipient, and those that came with sealed
/// parts meant for it. Rows are wrapped; unwrapped keys stay in memory only, the last few thousand.
final class DataKeys implements KeyRing {

    private static final int REMEMBERED = 4096;

    private static final String STORED_OR_NEW =
            """
            with wanted as (
              select ?::uuid as case_id, ?::text as recipient, ?::uuid as key_id, ?::text as wrapped
            ), stored as (
              select d.key_id, d.wrapped from data_key d join wanted using (case_id, recipient)
              where own
            ), made as (
              insert into data_key (key_id, case_id, recipient, wrapped, own)
              select key_id, case_id, recipient, wrapped, true from wanted
              where not exists (select from stored)
              on conflict do nothing returning key_id, wrapped
            )
            select key_id, wrapped from stored union all select key_id, wrapped from made
            """;

    private record Owner(CaseId caseId, String recipient) {}

    private record Wrapped(String recipient, String key) {}

    private final JdbcClient db;
    private final KeyCustodian custodian;
    private final Map<Owner, DataKey> own = remembered();
    private final Map<UUID, DataKey> byId = remembered();
    private final Map<UUID, Wrapped> arrived = remembered();

    DataKeys(JdbcClient db, KeyCustodian custodian) {
        this.db = db;
        this.custodian = custodian;
    }

    @Override
    public DataKey forSealing(CaseId caseId, String recipient) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("data keys are made inside a transaction");
        }
        var owner = new Owner(caseId, recipient);
        var known = own.get(owner);
        if (known != null) {
            return known;
        }
        var key = storedOrMade(owner);
        rememberAfterCommit(owner, key);
        return key;
    }

    /// Not before: a key whose row was rolled back must not seal anything more.
    private void rememberAfterCommit(Owner owner, DataKey key) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        own.put(owner, key);
                        byId.put(key.id(), key);
                    }
                });
    }

    @Override
    public byte[] forOpening(UUID keyId) {
        var known = byId.get(keyId);
        if (known != null) {
            return known.key();
        }
        var wrapped = Optional.ofNullable(arrived.get(keyId)).or(() -> kept(keyId));
        var key =
                wrapped.map(w -> unwrapped(keyId, w.recipient(), w.key()))
                        .orElseThrow(() -> new SealBroken("its key is gone"));
        byId.put(keyId, key);
        return key.key();
    }

    private Optional<Wrapped> kept(UUID keyId) {
        return db.sql("select recipient, wrapped from data_key where key_id = ?")
                .param(keyId)
                .query((row, _) -> new Wrapped(row.getString(1), row.getString(2)))
                .optional();
    }

    /// It opens at once: if its row is rolled back, the part comes again.
    @Override
    public void keep(CaseId caseId, SealedPart part) {
        Failpoint.hit("key.before-keep");
        db.sql(
                        """
                        insert into data_key (key_id, case_id, recipient, wrapped, own)
                        values (?, ?, ?, ?, false) on conflict (key_id) do nothing
                        """)
                .params(part.keyId(), caseId.value(), part.recipient(), part.wrappedKey())
                .update();
        Failpoint.hit("key.after-keep");
        arrived.putIfAbsent(part.keyId(), new Wrapped(part.recipient(), part.wrappedKey()));
    }

    /// Who makes the first key of the same owner at the same time is waited for; its key is there
    /// for whoever looks again.
    private DataKey storedOrMade(Owner owner) {
        var mine = made(owner);
        Failpoint.hit("key.before-insert");
        var key =
                storedOr(mine, owner)
                        .or(() -> storedOr(mine, owner))
                        .orElseThrow(() -> new SealBroken("its key is gone"));
        Failpoint.hit("key.after-insert");
        return key;
    }

    private Optional<DataKey> storedOr(DataKey mine, Owner owner) {
        return db.sql(STORED_OR_NEW)
                .params(owner.caseId().value(), owner.recipient(), mine.id(), mine.wrapped())
                .query((row, _) -> known(mine, owner, row))
                .optional();
    }

    private DataKey made(Owner owner) {
        var key = AesGcm.newKey();
        return new DataKey(UUID.randomUUID(), key, custodian.wrap(owner.recipient(), key));
    }

    private DataKey known(DataKey mine, Owner owner, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return id.equals(mine.id()) ? mine : unwrapped(id, owner.recipient(), row.getString(2));
    }

    private DataKey unwrapped(UUID id, String recipient, String wrapped) {
        return new DataKey(id, custodian.unwrap(recipient, wrapped), wrapped);
    }

    private static <K, V> Map<K, V> remembered() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(256, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > REMEMBERED;
                    }
                });
    }
}
