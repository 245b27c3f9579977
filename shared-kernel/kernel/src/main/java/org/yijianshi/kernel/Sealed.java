package org.yijianshi.kernel;

import java.util.UUID;

/// Authenticated ciphertext as events and tables keep it. The data key is elsewhere, under its own
/// id, so that it can be destroyed without touching the event.
///
/// @param keyId names the data key
/// @param ciphertext suite, nonce and ciphertext as text; opaque to everyone but the vault
public record Sealed(UUID keyId, String ciphertext) {}
