package org.yijianshi.platform.store;

import org.axonframework.messaging.MetaData;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Numbers the messages of one stream. The number of a message is its event's place in the stream;
/// the number of the one before it on the same topic is written into the event's metadata when the
/// event is stored, so that publishing again always says the same.
public final class MessageNumbers {

    /// Metadata key prefix: `prev.<topic>` is the number of the previous message on that topic.
    public static final String PREVIOUS = "prev.";

    private final Map<String, Long> lastByTopic = new HashMap<>();

    /// What to store with the next event.
    ///
    /// @param topics on which topics it will be published, at most once on each
    public MetaData next(Set<String> topics) {
        var previous = new HashMap<String, Object>();
        for (var topic : topics) {
            previous.put(PREVIOUS + topic, lastByTopic.getOrDefault(topic, -1L));
        }
        return MetaData.from(previous);
    }

    /// Takes note of an event, stored or just applied.
    public void stored(MetaData metaData, long sequenceNumber) {
        for (var key : metaData.keySet()) {
            if (key.startsWith(PREVIOUS)) {
                lastByTopic.put(key.substring(PREVIOUS.length()), sequenceNumber);
            }
        }
    }
}
