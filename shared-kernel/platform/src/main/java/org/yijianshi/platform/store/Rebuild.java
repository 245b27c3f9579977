package org.yijianshi.platform.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;

/// Writes the read models anew from all stored events, in one transaction: whoever reads meanwhile
/// waits, and a failure leaves everything as it was. Projections that start something, such as work
/// for the production desk, are not told.
public final class Rebuild {

    private static final int CHUNK = 5000;

    private final EventStorageEngine store;
    private final List<ReadModel<?>> models;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Rebuild(
            EventStorageEngine store,
            List<Projection<?>> projections,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.store = store;
        this.models = Projections.readModels(projections);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Returns after the commit, with the number of events that were told.
    public long run() {
        return transaction.execute(
                _ -> {
                    jdbc.execute("set local transaction_timeout = 0");
                    models.forEach(ReadModel::forget);
                    var events = tellAll();
                    models.forEach(ReadModel::told);
                    return events;
                });
    }

    private long tellAll() {
        long told = 0;
        try (var events = store.readEvents(null, false)) {
            var chunk = new ArrayList<TrackedEventMessage<?>>(CHUNK);
            for (var each = events.iterator(); each.hasNext(); ) {
                chunk.add(each.next());
                if (chunk.size() == CHUNK || !each.hasNext()) {
                    tell(chunk);
                    told += chunk.size();
                    chunk.clear();
                }
            }
        }
        return told;
    }

    private void tell(List<TrackedEventMessage<?>> events) {
        var batch = new StatementBatch();
        for (var event : events) {
            batch.collect(
                    ((DomainEventMessage<?>) event).getAggregateIdentifier(),
                    () -> models.forEach(model -> Projections.offer(model, event.getPayload())));
        }
        jdbc.execute(batch::send);
    }
}
