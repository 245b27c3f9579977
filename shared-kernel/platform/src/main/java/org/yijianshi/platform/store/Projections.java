package org.yijianshi.platform.store;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.yijianshi.platform.Failpoint;

import java.util.List;

/// Hands every stored event to the projections of the service.
@ProcessingGroup(Projections.GROUP)
final class Projections {

    static final String GROUP = "projections";

    private final List<ReadModel<?>> models;
    private final List<Projection<?>> others;
    private final ViewWrites writes;

    Projections(List<Projection<?>> projections, ViewWrites writes) {
        this.models = readModels(projections);
        this.others = projections.stream().filter(p -> !(p instanceof ReadModel)).toList();
        this.writes = writes;
    }

    /// Those of the projections that only write tables.
    static List<ReadModel<?>> readModels(List<Projection<?>> projections) {
        return projections.stream()
                .filter(ReadModel.class::isInstance)
                .<ReadModel<?>>map(ReadModel.class::cast)
                .toList();
    }

    @EventHandler
    void on(DomainEventMessage<?> message) {
        Failpoint.hit("projection.before");
        var event = message.getPayload();
        others.forEach(projection -> offer(projection, event));
        writes.collect(
                message.getAggregateIdentifier(),
                () -> models.forEach(model -> offer(model, event)));
        Failpoint.hit("projection.after");
    }

    /// Hands over what the projection follows.
    static <E> void offer(Projection<E> projection, Object event) {
        if (projection.eventType().isInstance(event)) {
            projection.on(projection.eventType().cast(event));
        }
    }
}
