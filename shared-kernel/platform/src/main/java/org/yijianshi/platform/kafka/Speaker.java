package org.yijianshi.platform.kafka;

import org.yijianshi.contracts.Message;

import java.util.List;
import java.util.Set;

/// Translates a service's private events into the published language, in one exhaustive switch: a
/// new event does not compile until someone decides who hears of it.
public interface Speaker<E> {

    /// The private events it translates.
    Class<E> eventType();

    /// On which topics an event will be spoken of, at most once on each. Asked when the event is
    /// stored, because the numbers of the messages are stored with it.
    Set<String> topics(E event);

    /// What is said; exactly one saying for each of `topics`.
    List<Saying> say(E event);

    /// One message for one topic.
    record Saying(String topic, Message message) {}
}
