package org.yijianshi.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A text that only its owner reads. It is written whole or not at all: a start that was cut off
/// leaves no half a key behind.
final class OwnerOnlyFile {

    private OwnerOnlyFile() {}

    /// @throws IllegalStateException if others may read the file
    static String read(Path file) throws IOException {
        if (isPosix(file)
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
            throw new IllegalStateException("others may read " + file + ": chmod 600 it");
        }
        return Files.readString(file);
    }

    static void write(Path file, String text) throws IOException {
        var directory = file.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(directory, permissions(directory, "rwx------"));
        var made =
                Files.createTempFile(directory, "new", ".tmp", permissions(directory, "rw-------"));
        try {
            Files.writeString(made, text);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[] {};
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
