package org.yijianshi.allinone;

/// One server or service of the distributed topology, in processes of its own, and the accidents
/// that can befall it. Whoever proves that none of them loses anything needs all of these.
public interface Part {

    String name();

    /// Returns when it is ready.
    ///
    /// @throws StartupProblem if it does not come up
    void start();

    /// Asks it to end and returns when it has.
    void stop();

    /// Ends all its processes at once, without a word to them (`kill -9`).
    void kill();

    /// Freezes it in the middle of whatever it does.
    void pause();

    /// Lets it go on.
    void resume();

    boolean isRunning();
}
