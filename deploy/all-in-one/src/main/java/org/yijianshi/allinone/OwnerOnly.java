package org.yijianshi.allinone;

import org.yijianshi.access.OwnerOnlyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Passwords that are made at the first start and that only their owner reads.
final class OwnerOnly {

    private OwnerOnly() {}

    /// The password in this file; a new random one the first time.
    static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            OwnerOnlyFile.create(file);
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
        }
        return Files.readString(file).strip();
    }
}
