package org.yijianshi.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// A secret that was made at the first start and lies in a file that only its owner reads. There is
/// no default one.
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /// The secret of this file; made now where there is none.
    ///
    /// @throws IllegalStateException if others may read the file, or it is too short to be a secret
    public static byte[] in(Path file) throws IOException {
        if (Files.notExists(file)) {
            make(file);
        }
        var secret = Base64.getDecoder().decode(OwnerOnlyFile.read(file).strip());
        if (secret.length < BYTES) {
            throw new IllegalStateException(
                    "no secret in " + file + ": 32 bytes in Base64 belong there");
        }
        return secret;
    }

    /// Several processes may start at once: whoever is first makes it, whole.
    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var made = OwnerOnlyFile.aside(file);
        try {
            Files.writeString(made, Base64.getEncoder().encodeToString(secret));
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // its secret counts
        } finally {
            Files.delete(made);
        }
    }
}
