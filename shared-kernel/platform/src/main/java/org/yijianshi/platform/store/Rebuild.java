package org.yijianshi.platform.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes the read models anew from all stored events, in one transaction: whoever reads meanwhile
/// waits, and a failure leaves everything as it was. Projections that start something, such as work
/// for the production desk, are not told.
public final class Rebuild {

    private static final int CHUNK = 5000;

    private final EventLog log;
    private final List<ReadModel<?>> models;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Rebuild(
            EventLog log,
            List<Projection<?>> projections,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.log = log;
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
        var chunk = new ArrayList<TrackedEventMessage<?>>(CHUNK);
        for (var page = log.after(null);
                !page.isEmpty();
                page = log.after(withoutGaps(page.getLast()))) {
            chunk.addAll(page);
            if (chunk.size() >= CHUNK) {
                told += tell(chunk);
                chunk.clear();
            }
        }
        return told + tell(chunk);
    }

    /// What fills a gap later writes its own rows: whoever is about to store it waits for the read
    /// models. Years of gaps would weigh on every event.
    private static TrackingToken withoutGaps(TrackedEventMessage<?> last) {
        var index = ((GapAwareTrackingToken) last.trackingToken()).getIndex();
        return GapAwareTrackingToken.newInstance(index, Set.of());
    }

    private int tell(List<TrackedEventMessage<?>> events) {
        var batch = new StatementBatch();
        for (var event : events) {
            batch.collect(
                    ((DomainEventMessage<?>) event).getAggregateIdentifier(),
                    () -> models.forEach(model -> Projections.offer(model, event.getPayload())));
        }
        jdbc.execute(batch::send);
        return events.size();
    }
}
