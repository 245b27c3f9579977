package org.yijianshi.platform.store;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.yijianshi.platform.ServiceIdentity;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/// Axon by hand rather than by its auto-configuration: that one orders itself by the class names of
/// an older Spring Boot and would silently leave us without transactions.
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /// Axon's own rules for gaps are out of force: one follows a clock that may step, the other
    /// loses what commits after so many places were filled by others. The relay has a rule of ours.
    private static final int NEVER = Integer.MAX_VALUE;

    private static final String UNIQUE_VIOLATION = "23505";

    /// Where an operator migrates beforehand, the service needs no owner's password: it only looks
    /// whether the tables are those that it was built for, and does not start on others.
    @Bean
    @ConditionalOnProperty(name = "yijianshi.database.migrate", havingValue = "false")
    FlywayMigrationStrategy tablesAreOnlyChecked() {
        return flyway -> {
            var compared =
                    Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .ignoreMigrationPatterns(new String[0])
                            .load()
                            .validateWithResult();
            if (!compared.validationSuccessful) {
                throw new IllegalStateException(
                        "the tables are not those of this version. Start it once with the owner's"
                                + " account in spring.flyway.url, .user and .password and without"
                                + " yijianshi.database.migrate=false, or start the version that"
                                + " they belong to: "
                                + compared.getAllErrorMessages());
            }
        };
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    Serializer axonSerializer() {
        return StoredForm.serializer();
    }

    @Bean
    RecentStreams eventStorageEngine(
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions) {
        var table = JdbcEventStorageEngine.builder();
        table.snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .persistenceExceptionResolver(EventStoreConfiguration::isDuplicate)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .gapTimeout(NEVER)
                .gapCleaningThreshold(NEVER)
                .maxGapOffset(NEVER)
                .readEventDataWithGaps(CaseEventStorage::afterAndInGaps)
                .batchSize(EventLog.BATCH);
        return new RecentStreams(new CaseEventStorage(table));
    }

    /// Axon's own resolver looks for an exception class that PostgreSQL's driver does not use: a
    /// writer who came second would look like a fault.
    private static boolean isDuplicate(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Bean
    EventStore eventStore(RecentStreams engine) {
        var store = EmbeddedEventStore.builder().storageEngine(engine).build();
        store.subscribe(
                events ->
                        CurrentUnitOfWork.get()
                                .root()
                                .afterCommit(_ -> engine.committed(List.copyOf(events))));
        return store;
    }

    /// What a command says of its origin is kept with every event that follows from it.
    @Bean
    CommandBus commandBus(TransactionManager transactions) {
        var bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        new SimpleCorrelationDataProvider(Origin.ACTOR, Origin.TRACE_PARENT)));
        return bus;
    }

    /// Under a replica's own name, so that it has its claims back at once when it is started again.
    @Bean
    TokenStore tokenStore(
            ServiceIdentity service, ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(service.name() + "-" + service.replica())
                .build();
    }

    @Bean
    Configurer axonConfigurer(
            Serializer serializer,
            EventStore eventStore,
            CommandBus commandBus,
            TokenStore tokenStore,
            TransactionManager transactions) {
        var configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventStore(_ -> eventStore)
                .configureCommandBus(_ -> commandBus)
                .configureTransactionManager(_ -> transactions)
                .eventProcessing(processing -> processing.registerTokenStore(_ -> tokenStore));
        return configurer;
    }

    @Bean
    ViewWrites viewWrites(JdbcTemplate jdbc) {
        return new ViewWrites(jdbc);
    }

    @Bean
    AxonLifecycle axonLifecycle(
            Configurer configurer,
            AggregateDefinition<?, ?> aggregate,
            List<Projection<?>> projections,
            ViewWrites writes,
            List<AxonModule> modules) {
        return new AxonLifecycle(configurer, aggregate, projections, writes, modules);
    }

    @Bean
    Commands commands(CommandBus bus) {
        return new Commands(bus);
    }

    @Bean
    Streams streams(EventStore store) {
        return new Streams(store);
    }

    @Bean
    UnitsOfWork unitsOfWork(TransactionManager transactions) {
        return new UnitsOfWork(transactions);
    }
}
