package org.yijianshi.platform.store;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.yijianshi.platform.Failpoint;

import java.util.List;

/// Hands every stored event to the projections of the service.
@ProcessingGroup(Projections.GROUP)
final class Projections {

    static final String GROUP = "projections";

    private final List<Projection<?>> projections;

    Projections(List<Projection<?>> projections) {
        this.projections = List.copyOf(projections);
    }

    @EventHandler
    void on(EventMessage<?> message) {
        Failpoint.hit("projection.before");
        projections.forEach(projection -> offer(projection, message.getPayload()));
        Failpoint.hit("projection.after");
    }

    /// Hands over what the projection follows.
    static <E> void offer(Projection<E> projection, Object event) {
        if (projection.eventType().isInstance(event)) {
            projection.on(projection.eventType().cast(event));
        }
    }
}
