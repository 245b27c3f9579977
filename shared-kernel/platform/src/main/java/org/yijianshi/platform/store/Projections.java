package org.yijianshi.platform.store;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yijianshi.platform.Failpoint;

import java.util.List;

/// Hands every stored event to the projections of the service. What read models write is collected
/// over the unit of work and sent before it commits, the same statement of many events in one go.
@ProcessingGroup(Projections.GROUP)
final class Projections {

    static final String GROUP = "projections";

    private static final String COLLECTED = "platform.projections";

    private final List<ReadModel<?>> models;
    private final List<Projection<?>> others;
    private final JdbcTemplate jdbc;

    Projections(List<Projection<?>> projections, JdbcTemplate jdbc) {
        this.models = readModels(projections);
        this.others = projections.stream().filter(p -> !(p instanceof ReadModel)).toList();
        this.jdbc = jdbc;
    }

    /// Those of the projections that only write tables.
    static List<ReadModel<?>> readModels(List<Projection<?>> projections) {
        return projections.stream()
                .filter(ReadModel.class::isInstance)
                .<ReadModel<?>>map(ReadModel.class::cast)
                .toList();
    }

    @EventHandler
    void on(DomainEventMessage<?> message, UnitOfWork<?> unit) {
        Failpoint.hit("projection.before");
        var event = message.getPayload();
        others.forEach(projection -> offer(projection, event));
        collected(unit.root())
                .collect(
                        message.getAggregateIdentifier(),
                        () -> models.forEach(model -> offer(model, event)));
        Failpoint.hit("projection.after");
    }

    /// Whoever is told while these are sent finds a new batch, sent after them.
    private StatementBatch collected(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(
                COLLECTED,
                _ -> {
                    unit.onPrepareCommit(this::send);
                    return new StatementBatch();
                });
    }

    private void send(UnitOfWork<?> unit) {
        StatementBatch batch = unit.getResource(COLLECTED);
        unit.resources().remove(COLLECTED);
        jdbc.execute(batch::send);
    }

    /// Hands over what the projection follows.
    static <E> void offer(Projection<E> projection, Object event) {
        if (projection.eventType().isInstance(event)) {
            projection.on(projection.eventType().cast(event));
        }
    }
}
