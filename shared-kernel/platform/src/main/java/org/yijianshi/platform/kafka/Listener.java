package org.yijianshi.platform.kafka;

import org.jspecify.annotations.Nullable;
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

    /// Whether a message has any effect here. One that has none is not read: in an order it only
    /// takes its place.
    ///
    /// @param type without its version: another one than is known here concerns us as much
    /// @param item absent where the message concerns the case itself, or an older sender did not
    ///   say
    default boolean concerns(String type, @Nullable String item) {
        return true;
    }

    /// Those of the topics that only report a latest state: their messages are applied as they
    /// come, by [#onNews], without inbox rows. A consumer that needs one in twenty of them would
    /// otherwise remember them all.
    default List<String> newsTopics() {
        return List.of();
    }

    /// Takes note of a latest state; must be harmless when repeated or late.
    ///
    /// @param seq rises with each message of the same source about the same case
    default void onNews(Message message, long seq) {}
}
