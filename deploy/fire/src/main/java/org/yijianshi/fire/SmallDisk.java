package org.yijianshi.fire;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk that can be made full: a file system in memory that shrinks to what is on it. There is
/// one where the machine lets us mount it; nothing is anywhere else.
final class SmallDisk implements AutoCloseable {

    /// Of memory it takes only what is stored.
    private static final String AMPLE = "4g";

    private static final int ATTEMPTS = 100;

    private final Path place;
    private final boolean mounted;

    /// Whoever is told to stop must not leave a disk in memory behind.
    private final Thread letGo;

    /// @param place a directory that need not exist
    SmallDisk(Path place) throws IOException {
        this.place = Files.createDirectories(place);
        this.mounted = command("mount", "-t", "tmpfs", "-o", "size=" + AMPLE, "tmpfs", "" + place);
        this.letGo = new Thread(() -> command("umount", "-l", "" + place));
        if (mounted) {
            Runtime.getRuntime().addShutdownHook(letGo);
        }
    }

    /// Takes away what a run has left that was itself killed.
    static void forget(Path place) throws IOException {
        if (isMounted(place) && !command("umount", "" + place)) {
            throw new IOException("still in use: " + place);
        }
    }

    private static boolean isMounted(Path place) throws IOException {
        return Files.exists(place)
                && !Files.getFileStore(place)
                        .equals(Files.getFileStore(requireNonNull(place.getParent())));
    }

    boolean isThere() {
        return mounted;
    }

    Path place() {
        return place;
    }

    /// From now on nothing more can be stored. What grows meanwhile is in the way: then once more.
    void fill() throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (resize(Long.toString(used()))) {
                return;
            }
        }
        throw new IOException("the small disk does not get full");
    }

    void makeRoom() throws IOException {
        if (!resize(AMPLE)) {
            throw new IOException("the small disk stays full");
        }
    }

    private long used() throws IOException {
        var store = Files.getFileStore(place);
        return store.getTotalSpace() - store.getUnallocatedSpace();
    }

    private boolean resize(String size) {
        return command("mount", "-o", "remount,size=" + size, "" + place);
    }

    private static boolean command(String... words) {
        try {
            return new ProcessBuilder(List.of(words))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (mounted) {
            Runtime.getRuntime().removeShutdownHook(letGo);
            if (!command("umount", "" + place)) {
                throw new UncheckedIOException(new IOException("still in use: " + place));
            }
        }
    }
}
