package org.yijianshi.platform.seal;

import static java.util.Objects.requireNonNull;

import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Seals what is personal and opens what was sealed for this service. The case and the name of the
/// content are bound into every seal: ciphertext cannot be moved to another case or another place.
public final class Vault {

    private final KeyRing keys;
    private final String service;

    public Vault(KeyRing keys, String service) {
        this.keys = keys;
        this.service = service;
    }

    /// Seals for this service itself, inside the caller's transaction.
    public Sealer sealer(CaseId caseId) {
        return sealerFor(caseId, service);
    }

    /// Seals for this service itself, inside the caller's transaction; the keys for others, who
    /// will be sealed for later, are made along.
    public Sealer sealer(CaseId caseId, Collection<String> laterRecipients) {
        var recipients = new TreeSet<>(laterRecipients);
        recipients.add(service);
        return sealer(caseId, service, keys.forSealing(caseId, recipients));
    }

    /// Seals for one recipient, inside the caller's transaction.
    public Sealer sealerFor(CaseId caseId, String recipient) {
        return sealer(caseId, recipient, keys.forSealing(caseId, List.of(recipient)));
    }

    private static Sealer sealer(
            CaseId caseId, String recipient, Map<String, KeyRing.DataKey> keys) {
        return new Sealer(caseId, recipient, requireNonNull(keys.get(recipient)));
    }

    /// Keeps the key that came with a part sealed for this service, and returns what may be stored.
    ///
    /// @throws SealBroken if it was sealed for somebody else
    public Sealed accept(CaseId caseId, SealedPart part) {
        if (!part.recipient().equals(service)) {
            throw new SealBroken("sealed for another service");
        }
        keys.keep(caseId, part);
        return new Sealed(part.keyId(), part.ciphertext());
    }

    /// Opens something sealed for this service.
    ///
    /// @param content the name under which it was sealed
    /// @throws SealBroken if it was changed, moved, or its key is gone
    public byte[] open(CaseId caseId, String content, Sealed sealed) {
        return AesGcm.open(
                keys.forOpening(sealed.keyId()), sealed.ciphertext(), associated(caseId, content));
    }

    /// Destroys the keys that this service made for something, in the caller's transaction:
    /// whatever was sealed under them can be opened by nobody any more, wherever a copy of it lies.
    public void forget(CaseId caseId) {
        keys.forget(caseId);
    }

    private static String associated(CaseId caseId, String content) {
        return caseId + "|" + content;
    }

    /// Seals contents of one case under one data key.
    public static final class Sealer {

        private final CaseId caseId;
        private final String recipient;
        private final KeyRing.DataKey key;

        private Sealer(CaseId caseId, String recipient, KeyRing.DataKey key) {
            this.caseId = caseId;
            this.recipient = recipient;
            this.key = key;
        }

        /// Seals for keeping.
        public Sealed seal(String content, byte[] clear) {
            return new Sealed(key.id(), AesGcm.seal(key.key(), clear, associated(caseId, content)));
        }

        /// Seals for sending, together with the wrapped key.
        public SealedPart part(String content, byte[] clear) {
            return new SealedPart(
                    recipient, key.id(), key.wrapped(), seal(content, clear).ciphertext());
        }

        /// A keyed digest (HMAC-SHA-256, hex): tells equal content from different content without
        /// letting anyone guess it.
        public String digest(byte[] content) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.key(), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(content));
            } catch (GeneralSecurityException unavailable) {
                throw new IllegalStateException(unavailable);
            }
        }
    }
}
