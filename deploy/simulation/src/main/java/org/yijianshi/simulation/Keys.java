package org.yijianshi.simulation;

import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.seal.KeyRing;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The data keys of one service. Wrapping is Base64: who may unwrap what is not what is simulated.
final class Keys implements KeyRing {

    private record Owner(CaseId caseId, String recipient) {}

    private final Transactions transactions;
    private final Chance chance;
    private final Map<Owner, DataKey> own = new HashMap<>();
    private final Map<UUID, byte[]> byId = new HashMap<>();

    Keys(Transactions transactions, Chance chance) {
        this.transactions = transactions;
        this.chance = chance;
    }

    @Override
    public Map<String, DataKey> forSealing(CaseId caseId, Collection<String> recipients) {
        var keys = new LinkedHashMap<String, DataKey>();
        recipients.forEach(recipient -> keys.put(recipient, forSealing(caseId, recipient)));
        return keys;
    }

    private DataKey forSealing(CaseId caseId, String recipient) {
        var owner = new Owner(caseId, recipient);
        var known = own.get(owner);
        if (known != null) {
            return known;
        }
        var id = chance.id();
        var bytes =
                ByteBuffer.allocate(32)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        var key = new DataKey(id, bytes, Base64.getEncoder().encodeToString(bytes));
        own.put(owner, key);
        byId.put(id, bytes);
        transactions.changed(
                () -> {
                    own.remove(owner);
                    byId.remove(id);
                });
        return key;
    }

    @Override
    public byte[] forOpening(UUID keyId) {
        var key = byId.get(keyId);
        if (key == null) {
            throw new IllegalStateException("its key is gone");
        }
        return key;
    }

    @Override
    public void keep(CaseId caseId, SealedPart part) {
        if (byId.putIfAbsent(part.keyId(), Base64.getDecoder().decode(part.wrappedKey())) == null) {
            transactions.changed(() -> byId.remove(part.keyId()));
        }
    }

    /// Nothing that is simulated is forgotten.
    @Override
    public void forget(CaseId caseId) {
        throw new UnsupportedOperationException();
    }
}
