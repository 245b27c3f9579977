package org.yijianshi.platform.kafka;

/// How a replica that has stored something tells the one that relays: without it that one would
/// look only when it is time to. A ring may be lost; what was stored is not.
interface RelayBell {

    /// Tells whoever listens that there is something to relay. Returns at once.
    void ring();

    /// Listens from now on.
    ///
    /// @param whenRung called when somebody rang, and when it may have missed a ring
    void listen(Runnable whenRung);

    /// Listens no longer.
    void rest();
}
