package org.yijianshi.platform.store;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.platform.Failpoint;

import java.util.Set;
import java.util.function.Function;

/// What the thin Axon shells around our deciders share: they record what was decided, and number
/// what will be published, under the aggregate's own lock.
public abstract class AggregateShell<E> {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private @Nullable CaseId id;

    private final MessageNumbers numbers = new MessageNumbers();

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
                events.forEach(e -> AggregateLifecycle.apply(e, numbers.next(topics.apply(e))));
                Failpoint.hit("aggregate.after-record");
            }
        }
    }

    /// Takes note of an event, stored or just applied: shells call it from their sourcing handler.
    protected final void recorded(CaseId caseId, MetaData metaData, long sequenceNumber) {
        id = caseId;
        numbers.stored(metaData, sequenceNumber);
    }
}
