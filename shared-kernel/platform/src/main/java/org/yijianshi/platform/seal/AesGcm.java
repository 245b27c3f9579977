package org.yijianshi.platform.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The suite `A256GCM`: AES-256 in Galois/counter mode (NIST SP 800-38D), a random 96-bit nonce, a
/// 128-bit tag. Text form `A256GCM.<nonce>.<ciphertext>`, so that another suite can stand beside
/// it.
final class AesGcm {

    static final int KEY_BYTES = 32;
    private static final String SUITE = "A256GCM";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Looked for once: asking all providers for each section costs more than sealing it.
    private static final Provider PROVIDER = provider();

    private AesGcm() {}

    private static Provider provider() {
        try {
            return Cipher.getInstance(TRANSFORMATION).getProvider();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    static String seal(byte[] key, byte[] clear, String associated) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated);
            var text = Base64.getUrlEncoder().withoutPadding();
            return SUITE
                    + "."
                    + text.encodeToString(nonce)
                    + "."
                    + text.encodeToString(cipher.doFinal(clear));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    static byte[] open(byte[] key, String sealed, String associated) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(SUITE)) {
            throw new SealBroken("unknown suite");
        }
        try {
            var text = Base64.getUrlDecoder();
            var cipher = cipher(Cipher.DECRYPT_MODE, key, text.decode(parts[1]), associated);
            return cipher.doFinal(text.decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealBroken("the seal does not fit");
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION, PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated.getBytes(UTF_8));
        return cipher;
    }
}
