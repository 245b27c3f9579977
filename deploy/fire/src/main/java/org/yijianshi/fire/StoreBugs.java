package org.yijianshi.fire;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.BeanPostProcessor;

import java.util.Objects;

/// Bugs in the event store's settings.
final class StoreBugs {

    private StoreBugs() {}

    /// Axon's own default: a clock that steps forward while a transaction is open loses its events.
    static BeanPostProcessor defaultGapTimeout() {
        return new ReplaceEngine();
    }

    private static final class ReplaceEngine implements BeanPostProcessor, BeanFactoryAware {

        private @Nullable BeanFactory beans;

        @Override
        public void setBeanFactory(BeanFactory factory) throws BeansException {
            beans = factory;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof EventStorageEngine)) {
                return bean;
            }
            var factory = Objects.requireNonNull(beans);
            return JdbcEventStorageEngine.builder()
                    .snapshotSerializer(factory.getBean(Serializer.class))
                    .eventSerializer(factory.getBean(Serializer.class))
                    .connectionProvider(factory.getBean(ConnectionProvider.class))
                    .transactionManager(factory.getBean(TransactionManager.class))
                    .persistenceExceptionResolver(_ -> true)
                    .batchSize(200)
                    .build();
        }
    }
}
