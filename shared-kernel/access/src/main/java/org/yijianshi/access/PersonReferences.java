package org.yijianshi.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Knows a person again without keeping the number: a keyed digest (HMAC-SHA-256, RFC 2104, cut to
/// 128 bits). A plain digest would not do: there are so few numbers that all can be tried. Issuer
/// and services share the key, and nobody else has it.
public final class PersonReferences {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /// @param key at least 32 bytes
    public PersonReferences(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key of person references is too short");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// The reference of whoever shows this paper: `p-` and 32 hexadecimal digits.
    ///
    /// @param idType CITIZEN_ID or PASSPORT
    /// @param idNumber as it is written; a final `x` is the same as `X`
    public String of(String idType, String idNumber) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var number = idNumber.strip().toUpperCase(Locale.ROOT);
            var digest = mac.doFinal((idType + "|" + number).getBytes(UTF_8));
            return "p-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
