package org.yijianshi.allinone;

import org.yijianshi.access.OwnerOnlyFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The one directory that holds all local data. One system uses it at a time, and only a build that
/// can read what is in it: servers that meet data of another version destroy them or fail in words
/// nobody understands.
final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String UNFINISHED = "first-start-unfinished";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// @throws StartupProblem when another system runs on it or its data are of another version
    static DataDirectory open(Path root, DataVersion current) {
        try {
            OwnerOnlyFile.createDirectory(root);
            var directory = lock(root);
            directory.prepare(current);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For whoever needs to know only that nobody else uses it, whatever is in it.
    static DataDirectory lock(Path root) throws IOException {
        return new DataDirectory(root, locked(root.resolve(LOCK)));
    }

    Path lockFile() {
        return root.resolve(LOCK);
    }

    Path postgres() {
        return root.resolve("pg-data");
    }

    /// Beside the data, unless tests share them.
    Path postgresBinaries() {
        var shared = System.getProperty("yijianshi.postgres.binaries");
        return shared == null ? root.resolve("pg-bin") : Path.of(shared);
    }

    Path postgresPassword() {
        return root.resolve("postgres-password");
    }

    /// Of the role as which a service works.
    Path databasePassword(String role) {
        return root.resolve("postgres-passwords").resolve(role);
    }

    Path kafka() {
        return root.resolve("kafka-data");
    }

    Path keys() {
        return root.resolve("keys");
    }

    /// By which all services and the issuer of tokens know a person again.
    Path personKey() {
        return keys().resolve("person-references");
    }

    /// Who works where.
    Path staff() {
        return root.resolve("staff.json");
    }

    /// What the identity service remembers.
    Path identity() {
        return root.resolve("identity");
    }

    /// Of the accounts of the demonstration city; the identity service draws them.
    Path passwords() {
        return passwordsIn(root);
    }

    static Path passwordsIn(Path root) {
        return root.resolve("passwords");
    }

    /// What child processes and their launcher tell each other.
    Path run() {
        return root.resolve("run");
    }

    /// Packed classes and start-up caches; may be deleted at any time when nothing runs.
    Path startCache() {
        var shared = System.getProperty("yijianshi.start.cache");
        return shared == null ? root.resolve("start-cache") : Path.of(shared);
    }

    Path logs() {
        return root.resolve("logs");
    }

    /// Until this is said, a next start begins from nothing: half-made servers cannot be continued.
    void firstStartFinished() {
        try {
            Files.deleteIfExists(root.resolve(UNFINISHED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void prepare(DataVersion current) throws IOException {
        var version = root.resolve("version");
        var unfinished = root.resolve(UNFINISHED);
        try {
            if (Files.exists(unfinished)) {
                Directories.delete(postgres());
                Directories.delete(kafka());
            } else if (Files.exists(postgres()) || Files.exists(kafka())) {
                DataVersion.read(version).requireReadableBy(current, root);
            } else {
                Files.createFile(unfinished);
            }
            current.write(version);
            Directories.keepPrevious(logs());
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!isOurs(channel)) {
            channel.close();
            throw new StartupProblem(
                    """
                    Yijianshi already runs on %s (or is still stopping).
                    Use that one, or stop it first."""
                            .formatted(file.getParent()));
        }
        return channel;
    }

    @SuppressWarnings("resource") // released with its channel
    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
