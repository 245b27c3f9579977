package org.yijianshi.fire;

import org.yijianshi.testkit.Canaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Searches every byte that the whole run has left on disk (database pages, write-ahead log,
/// Kafka's records, logs) for the identity and telephone numbers and the pay of every form that was
/// made, plain and in disguise. What was compressed by PostgreSQL or Kafka is searched by the
/// journey tests instead, which read it.
final class Leaks {

    private final Canaries planted;
    private final Path data;

    Leaks(Canaries planted, Path data) {
        this.planted = planted;
        this.data = data;
    }

    void judge(Findings findings) throws IOException {
        try (var files = Files.walk(data)) {
            files.filter(Files::isRegularFile).toList().parallelStream()
                    .filter(this::tells)
                    .map(file -> data.relativize(file).toString())
                    .toList()
                    .forEach(findings::leaked);
        }
    }

    private boolean tells(Path file) {
        try (var in = Files.newInputStream(file)) {
            return !planted.in(in).isEmpty();
        } catch (NoSuchFileException gone) {
            return false; // databases tidy up all the time
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
