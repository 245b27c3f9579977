package org.yijianshi.allinone;

import io.zonky.test.db.postgres.util.LinuxUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The main process of PostgreSQL, which belongs to nobody but itself: it outlives a launcher that
/// was killed, and it refuses to run as root.
final class Postmaster {

    private Postmaster() {}

    /// Asks a server left over on these data by a killed launcher to stop; only one started from
    /// our own binaries is touched. To be called by whoever holds the lock of the directory.
    static void stopOrphan(DataDirectory directory) throws IOException {
        var pidFile = directory.postgres().resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var pid = Files.readAllLines(pidFile).getFirst().strip();
        var orphan = ProcessHandle.of(Long.parseLong(pid));
        if (orphan.filter(process -> isOurs(process, directory)).isPresent()) {
            stop(orphan.get());
        }
    }

    /// As root it runs under an unprivileged identity, where the system allows to make one.
    static void requireAllowedUser() {
        var root = "root".equals(System.getProperty("user.name"));
        if (root && !LinuxUtils.isUnshareAvailable()) {
            throw new StartupProblem(
                    """
                    PostgreSQL refuses to run as root, and this system does not let root start it
                    under another identity (user namespaces are switched off).
                    Start Yijianshi as an ordinary user.""");
        }
    }

    private static boolean isOurs(ProcessHandle process, DataDirectory directory) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(directory.postgresBinaries()))
                .isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartupProblem(
                    "PostgreSQL of an earlier run (process %d) does not stop. Stop it, then start again."
                            .formatted(process.pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
