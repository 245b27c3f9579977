package org.yijianshi.fire;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waiting for threads that have been told to end.
final class Threads {

    private Threads() {}

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for what another thread does; what failed there fails here.
    static void finish(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
