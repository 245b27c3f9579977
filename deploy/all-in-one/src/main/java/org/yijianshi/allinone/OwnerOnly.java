package org.yijianshi.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// Files that nobody but their owner may read, where the file system knows of owners.
final class OwnerOnly {

    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, "rwx------"));
    }

    /// The password in this file; a new random one the first time.
    static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            createDirectory(file.toAbsolutePath().resolveSibling(".").normalize());
            Files.createFile(file, attributes(file, "rw-------"));
            Files.writeString(file, Base64.getUrlEncoder().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return NONE;
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
