package org.yijianshi.allinone;

/// The whole while it runs, in one process or in many.
interface RunningSystem extends AutoCloseable {

    /// Returns after the end, whatever brought it about.
    void awaitEnd() throws InterruptedException;

    /// For whoever calls a service in somebody's name.
    Tokens tokens();

    @Override
    void close();
}
