package org.yijianshi.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How a child process and its launcher know of each other: a file says that the child is ready,
/// and its standard input ends when the launcher wants it to end or has itself been killed.
final class Lifeline {

    private static final long LONGEST_WAIT_SECONDS = 20;
    private static final CountDownLatch CUT = new CountDownLatch(1);

    private Lifeline() {}

    static void ready(Path file) throws IOException {
        Files.writeString(file, "ready");
    }

    static void endWithLauncher() {
        var thread =
                new Thread(
                        () -> {
                            awaitEndOfInput();
                            CUT.countDown();
                            System.exit(0);
                        },
                        "lifeline");
        thread.setDaemon(true);
        thread.start();
    }

    /// For whoever must end after the others.
    static void awaitLaunchersWord() {
        try {
            var _ = CUT.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException alsoTheEnd) {
            // as good as closed
        }
    }
}
