package org.yijianshi.platform.seal;

/// Keeps the key-encryption keys, one per recipient, and never gives them out: it wraps and unwraps
/// data keys. The local default keeps them in files; production puts a key service behind this
/// port.
public interface KeyCustodian {

    /// Wraps a data key so that only `recipient` can have it unwrapped. Base64.
    String wrap(String recipient, byte[] dataKey);

    /// Unwraps a data key.
    ///
    /// @throws SealBroken if it was not wrapped for this recipient or was changed
    byte[] unwrap(String recipient, String wrapped);
}
