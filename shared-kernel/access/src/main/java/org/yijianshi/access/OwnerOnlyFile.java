package org.yijianshi.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody but their owner may read, where the file system knows of owners.
public final class OwnerOnlyFile {

    private static final String DIRECTORY = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnlyFile() {}

    /// The text of a file.
    ///
    /// @throws IllegalStateException if others may read the file
    public static String read(Path file) throws IOException {
        if (isPosix(file)
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
            throw new IllegalStateException("others may read " + file + ": chmod 600 it");
        }
        return Files.readString(file);
    }

    /// Writes a text whole or not at all: a start that was cut off leaves no half a key behind.
    public static void write(Path file, String text) throws IOException {
        var made = aside(file);
        try {
            Files.writeString(made, text);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    /// A new empty file beside this one, to be written and then put into its place.
    public static Path aside(Path file) throws IOException {
        var directory = file.toAbsolutePath().resolveSibling(".").normalize();
        createDirectory(directory);
        return Files.createTempFile(directory, "new", ".tmp", permissions(directory, FILE));
    }

    /// A new empty file.
    public static void create(Path file) throws IOException {
        createDirectory(file.toAbsolutePath().resolveSibling(".").normalize());
        Files.createFile(file, permissions(file, FILE));
    }

    /// The directory and what leads to it, as far as they are not there yet.
    public static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, permissions(directory, DIRECTORY));
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
