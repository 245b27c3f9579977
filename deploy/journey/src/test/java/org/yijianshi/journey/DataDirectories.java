package org.yijianshi.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Where the systems under test keep their data, for a look after a failure.
final class DataDirectories {

    private DataDirectories() {}

    /// An empty one, whatever an earlier run left.
    static Path fresh(String name) {
        var base = Objects.requireNonNull(System.getProperty("yijianshi.journey.data"));
        var directory = Path.of(base, name);
        try {
            if (Files.exists(directory)) {
                delete(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    private static void delete(Path directory) throws IOException {
        List<Path> all;
        try (var files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : all) {
            Files.delete(path);
        }
    }
}
