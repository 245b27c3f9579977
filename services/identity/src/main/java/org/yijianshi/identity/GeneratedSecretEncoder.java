package org.yijianshi.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Salted SHA-256. A slow digest protects passwords that people think up, by making each guess
/// dear. Ours are 192 random bits that nobody guesses at any speed, and a program asks for a token
/// every few minutes: it should not cost the tenth of a second that bcrypt takes.
final class GeneratedSecretEncoder implements PasswordEncoder {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        if (secret == null) {
            return null;
        }
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return base64(salt) + "." + base64(digest(salt, secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        if (secret == null || encoded == null || encoded.indexOf('.') < 0) {
            return false;
        }
        var dot = encoded.indexOf('.');
        var decoder = Base64.getDecoder();
        return MessageDigest.isEqual(
                decoder.decode(encoded.substring(dot + 1)),
                digest(decoder.decode(encoded.substring(0, dot)), secret));
    }

    private static byte[] digest(byte[] salt, CharSequence secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(secret.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
