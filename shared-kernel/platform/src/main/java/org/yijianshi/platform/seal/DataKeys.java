package org.yijianshi.platform.seal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Failpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The data keys of a service: its own, one per case and recipient, and those that came with sealed
/// parts meant for it. Rows are wrapped; unwrapped keys stay in memory only, the last few thousand.
final class DataKeys implements KeyRing {

    private static final int REMEMBERED = 4096;

    private record Owner(CaseId caseId, String recipient) {}

    private final JdbcClient db;
    private final KeyCustodian custodian;
    private final Map<Owner, DataKey> own = remembered();
    private final Map<UUID, DataKey> byId = remembered();

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
        var key = stored(owner).orElseGet(() -> made(owner));
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
                    }
                });
    }

    @Override
    public byte[] forOpening(UUID keyId) {
        var known = byId.get(keyId);
        if (known != null) {
            return known.key();
        }
        var key =
                db.sql("select recipient, wrapped from data_key where key_id = ?")
                        .param(keyId)
                        .query((row, _) -> unwrapped(keyId, row.getString(1), row.getString(2)))
                        .optional()
                        .orElseThrow(() -> new SealBroken("its key is gone"));
        byId.put(keyId, key);
        return key.key();
    }

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
    }

    private Optional<DataKey> stored(Owner owner) {
        return db.sql(
                        """
                        select key_id, wrapped from data_key
                        where case_id = ? and recipient = ? and own
                        """)
                .params(owner.caseId().value(), owner.recipient())
                .query(
                        (row, _) ->
                                unwrapped(
                                        row.getObject(1, UUID.class),
                                        owner.recipient(),
                                        row.getString(2)))
                .optional();
    }

    private DataKey made(Owner owner) {
        var id = UUID.randomUUID();
        var key = AesGcm.newKey();
        var wrapped = custodian.wrap(owner.recipient(), key);
        Failpoint.hit("key.before-insert");
        var mine =
                db.sql(
                                        """
                                insert into data_key (key_id, case_id, recipient, wrapped, own)
                                values (?, ?, ?, ?, true) on conflict do nothing
                                """)
                                .params(id, owner.caseId().value(), owner.recipient(), wrapped)
                                .update()
                        == 1;
        Failpoint.hit("key.after-insert");
        return mine
                ? new DataKey(id, key, wrapped)
                : stored(owner).orElseThrow(() -> new SealBroken("its key is gone"));
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
