package org.yijianshi.allinone;

/// The whole while it runs, in one process or in many.
interface RunningSystem extends AutoCloseable {

    /// Returns after the end, whatever brought it about.
    void awaitEnd() throws InterruptedException;

    @Override
    void close();
}
