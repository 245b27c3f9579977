package org.yijianshi.platform.seal;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Failpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The data keys of a service: its own, one per case and recipient, and those that came with sealed
/// parts meant for it. Rows are wrapped; unwrapped keys stay in memory only, the last few thousand.
final class DataKeys implements KeyRing {

    private static final int REMEMBERED = 4096;

    /// Recipient by recipient in the index, whatever the planner thinks of the table's size.
    private static final String STORED_OR_NEW =
            """
            with wanted as (
              select ?::uuid as case_id, w.recipient, w.key_id, w.wrapped
              from unnest(?::text[], ?::uuid[], ?::text[]) as w(recipient, key_id, wrapped)
            ), stored as (
              select w.recipient, d.key_id, d.wrapped
              from wanted w cross join lateral (
                select key_id, wrapped from data_key d
                where d.case_id = w.case_id and d.recipient = w.recipient and own
                limit 1) d
            ), made as (
              insert into data_key (key_id, case_id, recipient, wrapped, own)
              select key_id, case_id, recipient, wrapped, true from wanted w
              where not exists (select from stored s where s.recipient = w.recipient)
              on conflict do nothing returning recipient, key_id, wrapped
            )
            select recipient, key_id, wrapped from stored
            union all select recipient, key_id, wrapped from made
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
    public Map<String, DataKey> forSealing(CaseId caseId, Collection<String> recipients) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("data keys are made inside a transaction");
        }
        var keys = new TreeMap<String, DataKey>();
        var wanted =
                new TreeMap<String, DataKey>(); // in one order, lest two makers lock each other
        for (var recipient : recipients) {
            var known = own.get(new Owner(caseId, recipient));
            if (known == null) {
                wanted.put(recipient, made(recipient));
            } else {
                keys.put(recipient, known);
            }
        }
        if (!wanted.isEmpty()) {
            var found = storedOrMade(caseId, wanted);
            rememberAfterCommit(caseId, found);
            keys.putAll(found);
        }
        return keys;
    }

    /// Not before: a key whose row was rolled back must not seal anything more.
    private void rememberAfterCommit(CaseId caseId, Map<String, DataKey> keys) {
        afterCommit(
                () ->
                        keys.forEach(
                                (recipient, key) -> {
                                    own.put(new Owner(caseId, recipient), key);
                                    byId.put(key.id(), key);
                                }));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
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

    /// Not before the row is gone for good: until then others may read what it opens.
    @Override
    public void forget(CaseId caseId) {
        var ids =
                db.sql("select * from forget_keys(?)")
                        .param(caseId.value())
                        .query(UUID.class)
                        .list();
        afterCommit(
                () -> {
                    own.keySet().removeIf(owner -> owner.caseId().equals(caseId));
                    byId.keySet().removeAll(ids);
                });
    }

    /// Who makes the first key of the same owner at the same time is waited for; its key is there
    /// for whoever looks again.
    private Map<String, DataKey> storedOrMade(CaseId caseId, SortedMap<String, DataKey> mine) {
        Failpoint.hit("key.before-insert");
        var keys = storedOr(caseId, mine);
        if (keys.size() < mine.size()) {
            keys = storedOr(caseId, mine);
        }
        Failpoint.hit("key.after-insert");
        if (keys.size() < mine.size()) {
            throw new SealBroken("its key is gone");
        }
        return keys;
    }

    private Map<String, DataKey> storedOr(CaseId caseId, SortedMap<String, DataKey> mine) {
        var keys = new TreeMap<String, DataKey>();
        RowCallbackHandler take =
                row -> {
                    var recipient = row.getString(1);
                    keys.put(recipient, known(requireNonNull(mine.get(recipient)), recipient, row));
                };
        db.sql(STORED_OR_NEW)
                .params(
                        caseId.value(),
                        mine.keySet().toArray(String[]::new),
                        mine.values().stream().map(DataKey::id).toArray(UUID[]::new),
                        mine.values().stream().map(DataKey::wrapped).toArray(String[]::new))
                .query(take);
        return keys;
    }

    private DataKey made(String recipient) {
        var key = AesGcm.newKey();
        return new DataKey(UUID.randomUUID(), key, custodian.wrap(recipient, key));
    }

    private DataKey known(DataKey mine, String recipient, ResultSet row) throws SQLException {
        var id = row.getObject(2, UUID.class);
        return id.equals(mine.id()) ? mine : unwrapped(id, recipient, row.getString(3));
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
