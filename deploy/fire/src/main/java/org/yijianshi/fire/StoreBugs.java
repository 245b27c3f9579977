package org.yijianshi.fire;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Bugs in the event store's settings.
final class StoreBugs {

    private static final int ONE_MINUTE = 60_000;

    private StoreBugs() {}

    /// Axon's own default: a clock that steps forward while a transaction is open loses its events.
    static BeanPostProcessor defaultGapTimeout() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof EventStorageEngine) {
                    forget(bean);
                }
                return bean;
            }
        };
    }

    private static void forget(Object engine) {
        try {
            var table = engine.getClass().getDeclaredField("table");
            table.setAccessible(true);
            var timeout = JdbcEventStorageEngine.class.getDeclaredField("gapTimeout");
            timeout.setAccessible(true);
            timeout.setInt(table.get(engine), ONE_MINUTE);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the engine is built otherwise", changed);
        }
    }
}
