package org.yijianshi.platform.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.platform.Failpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What the thin Axon shells around our deciders share: they record what was decided, and number
/// what will be published. The number of a message is its event's place in the stream; the number
/// of the one before it on the same topic is written into the event's metadata here, under the
/// aggregate's own lock, so that publishing again always says the same.
public abstract class AggregateShell<E> {

    /// Metadata key prefix: `prev.<topic>` is the number of the previous message on that topic.
    public static final String PREVIOUS = "prev.";

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable CaseId id;

    private final Map<String, Long> lastByTopic = new HashMap<>();

    protected AggregateShell() {}

    protected AggregateShell(CaseId id) {
        this.id = id;
    }

    /// Records the events of an accepted command, each with the numbers of its messages.
    ///
    /// @param topics on which topics an event will be published, at most once on each
    /// @throws CommandRefused if the decision is a refusal
    protected final void record(Decision<E> decision, Function<E, Set<String>> topics) {
        switch (decision) {
            case Decision.Refused<E>(var refusal) -> throw new CommandRefused(refusal);
            case Decision.Accepted<E>(var events) -> {
                Failpoint.hit("aggregate.before-record");
                events.forEach(e -> AggregateLifecycle.apply(e, numbered(topics.apply(e))));
                Failpoint.hit("aggregate.after-record");
            }
        }
    }

    /// Takes note of an event, stored or just applied: shells call it from their sourcing handler.
    protected final void recorded(CaseId caseId, MetaData metaData, long sequenceNumber) {
        id = caseId;
        for (var key : metaData.keySet()) {
            if (key.startsWith(PREVIOUS)) {
                lastByTopic.put(key.substring(PREVIOUS.length()), sequenceNumber);
            }
        }
    }

    private MetaData numbered(Set<String> topics) {
        var previous = new HashMap<String, Object>();
        for (var topic : topics) {
            previous.put(PREVIOUS + topic, lastByTopic.getOrDefault(topic, -1L));
        }
        return MetaData.from(previous);
    }
}
