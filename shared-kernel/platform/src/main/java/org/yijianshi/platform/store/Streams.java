package org.yijianshi.platform.store;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.yijianshi.kernel.CaseId;

import java.util.List;

/// Reads what happened to one case, from the beginning.
public final class Streams {

    private final EventStore store;

    /// Over any store: a simulation brings one in memory.
    public Streams(EventStore store) {
        this.store = store;
    }

    /// The stored events of a case in order; empty when nothing is known of it.
    public <E> List<E> read(CaseId caseId, Class<E> type) {
        return store.readEvents(caseId.toString())
                .asStream()
                .map(EventMessage::getPayload)
                .map(type::cast)
                .toList();
    }
}
