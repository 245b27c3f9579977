package org.yijianshi.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Directories that a test may fill; they go with the build.
public final class TestDirectories {

    private TestDirectories() {}

    /// A new, empty one whose name begins with `name`.
    public static Path fresh(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
