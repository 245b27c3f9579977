package org.yijianshi.platform.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.HashMap;
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
        this.models = new ArrayList<>();
        projections.forEach(this::addReadModel);
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private void addReadModel(Projection<?> projection) {
        if (projection instanceof ReadModel<?> model) {
            models.add(model);
        }
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
                    rounds(chunk).forEach(this::tell);
                    told += chunk.size();
                    chunk.clear();
                }
            }
        }
        return told;
    }

    /// The first event of every case, then the second of every case, and so on: inside a round the
    /// order does not matter.
    private static List<List<Object>> rounds(List<TrackedEventMessage<?>> events) {
        var rounds = new ArrayList<List<Object>>();
        var seen = new HashMap<String, Integer>();
        for (var event : events) {
            int round = seen.merge(stream(event), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(event.getPayload());
        }
        return rounds;
    }

    private static String stream(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }

    private void tell(List<Object> round) {
        var batch = new StatementBatch();
        batch.collect(
                () -> {
                    for (var event : round) {
                        batch.nextEvent();
                        models.forEach(model -> Projections.offer(model, event));
                    }
                });
        jdbc.execute(batch::send);
    }
}
