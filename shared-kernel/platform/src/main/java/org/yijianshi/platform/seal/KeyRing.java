package org.yijianshi.platform.seal;

import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The data keys a vault seals and opens with. A port, so that a simulation can keep them in
/// memory.
public interface KeyRing {

    /// A data key ready for use, and the form in which it travels and is kept.
    @SuppressWarnings("ArrayRecordComponent") // keys are never compared
    record DataKey(UUID id, byte[] key, String wrapped) {}

    /// The keys under which this service seals for recipients in a case, by recipient; made and
    /// stored at first use, in the caller's transaction.
    Map<String, DataKey> forSealing(CaseId caseId, Collection<String> recipients);

    /// The key named in something sealed for this service.
    ///
    /// @throws SealBroken if it is gone
    byte[] forOpening(UUID keyId);

    /// Keeps the key that came with a sealed part.
    void keep(CaseId caseId, SealedPart part);

    /// Destroys the keys made here for something of which no event tells, in the caller's
    /// transaction. Keys that history is sealed under stay.
    void forget(CaseId caseId);
}
