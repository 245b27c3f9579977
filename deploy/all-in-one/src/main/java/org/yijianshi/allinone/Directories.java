package org.yijianshi.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;

/// Whole directories at a time.
final class Directories {

    private Directories() {}

    static void delete(Path directory) throws IOException {
        deleteBut(directory, Set.of());
    }

    /// Leaves these files, and the directories they are in.
    static void deleteBut(Path directory, Set<Path> kept) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var tree = Files.walk(directory)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (kept.stream().noneMatch(each -> each.startsWith(path))) {
                    Files.delete(path);
                }
            }
        }
    }

    /// An empty directory; what was in it stays for one more run beside it.
    static void keepPrevious(Path directory) throws IOException {
        var previous = directory.resolveSibling(directory.getFileName() + "-previous");
        if (Files.exists(directory)) {
            delete(previous);
            Files.move(directory, previous);
        }
        Files.createDirectory(directory);
    }
}
