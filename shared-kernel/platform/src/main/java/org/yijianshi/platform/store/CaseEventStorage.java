package org.yijianshi.platform.store;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

import java.util.stream.Stream;

/// Axon's event table for streams as short as a case: there are no snapshots to look for, and a
/// batch that is not full is a stream's end.
final class CaseEventStorage extends JdbcEventStorageEngine {

    CaseEventStorage(Builder builder) {
        super(builder);
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
