package org.yijianshi.contracts;

import java.util.UUID;

/// Data that only one recipient can open: authenticated ciphertext and the data key it needs,
/// itself wrapped for that recipient.
///
/// @param recipient the service that can open it
/// @param keyId names the data key, one per case and recipient
/// @param wrappedKey the data key wrapped by the recipient's key-encryption key, Base64
/// @param ciphertext suite, nonce and ciphertext, e.g. `A256GCM.<nonce>.<ciphertext>`, Base64
///   parts; associated data are case id, item and content name
public record SealedPart(String recipient, UUID keyId, String wrappedKey, String ciphertext) {}
