package org.yijianshi.platform.kafka;

import org.yijianshi.contracts.Message;

import java.util.List;

/// What a service does with messages of others: message in, command out; no state, no rule. Called
/// in the transaction that also remembers the message as applied, in order per source, topic and
/// case, and not again for a repeat.
public interface Listener {

    /// The topics it listens to.
    List<String> topics();

    /// Applies one message.
    ///
    /// @throws org.yijianshi.platform.store.CommandRefused if the case does not allow it: the
    ///   message is parked, in order, and other cases go on
    void on(Message message);
}
