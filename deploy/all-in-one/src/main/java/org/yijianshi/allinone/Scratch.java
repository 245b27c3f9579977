package org.yijianshi.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// A directory for trials: each begins with an empty one and leaves its data behind. The system
/// under trial keeps its own in [#SYSTEM] inside it.
public final class Scratch {

    /// Where in it a system keeps its data.
    public static final String SYSTEM = "system";

    /// Says that whatever is here may be deleted; it goes last, so that who is interrupted can
    /// begin again.
    private static final String MARKER = "emptied-by-the-next-trial";

    private Scratch() {}

    /// Something to let go of before files are deleted.
    public interface Release {
        void run() throws IOException;
    }

    /// Begins with nothing. A PostgreSQL left behind by a killed trial is stopped.
    ///
    /// @param release runs when nobody uses the directory any more, before anything is deleted
    /// @throws StartupProblem when a trial runs in it, or when it holds anything else
    public static void begin(Path directory, Release release) throws IOException {
        var marker = directory.resolve(MARKER);
        if (Files.notExists(marker)) {
            requireEmpty(directory);
            Files.createDirectories(directory);
            Files.createFile(marker);
        }
        var system = directory.resolve(SYSTEM);
        if (Files.notExists(system)) {
            release.run();
        } else {
            try (var data = DataDirectory.lock(system)) {
                Postmaster.stopOrphan(data);
                release.run();
                Directories.deleteBut(directory, Set.of(marker, data.lockFile()));
            }
        }
        Directories.deleteBut(directory, Set.of(marker));
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new StartupProblem(
                            """
                            %s is to be emptied, but no trial has made it.
                            Name another directory, or delete it yourself."""
                                    .formatted(directory));
                }
            }
        }
    }
}
