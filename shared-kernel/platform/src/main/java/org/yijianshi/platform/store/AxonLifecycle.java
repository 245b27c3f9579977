package org.yijianshi.platform.store;

import static java.util.Objects.requireNonNull;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.yijianshi.kernel.CaseId;

import java.util.List;

/// Assembles Axon from the service's aggregate, its projections and the platform's own processors,
/// and starts and stops it with the application. A handler's error always propagates: Axon's
/// default would log it and pass the event over.
final class AxonLifecycle implements SmartLifecycle {

    private final Configurer configurer;
    private @Nullable Configuration running;

    AxonLifecycle(
            Configurer configurer,
            AggregateDefinition<?, ?> aggregate,
            List<Projection<?>> projections,
            ViewWrites writes,
            List<AxonModule> modules) {
        this.configurer = configurer;
        configure(aggregate);
        configurer.eventProcessing(
                processing -> {
                    processing
                            .registerDefaultListenerInvocationErrorHandler(
                                    _ -> PropagatingErrorHandler.instance())
                            .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
                    processing.registerSubscribingEventProcessor(Projections.GROUP);
                    processing.registerEventHandler(_ -> new Projections(projections, writes));
                });
        modules.forEach(module -> module.accept(configurer));
    }

    private <A extends AggregateShell<?>, C> void configure(AggregateDefinition<A, C> aggregate) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(aggregate.type())
                        .configureCreationPolicyAggregateFactory(
                                _ -> id -> aggregate.empty().apply(requireNonNull((CaseId) id)))
                        .configureCommandTargetResolver(
                                _ -> command -> target(aggregate, command)));
    }

    private static VersionedAggregateIdentifier target(
            AggregateDefinition<?, ?> aggregate, CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(aggregate.targetOf(command.getPayload()), null);
    }

    @Override
    public void start() {
        System.setProperty("disable-axoniq-console-message", "true"); // an advertisement in the log
        running = configurer.start();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.shutdown();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /// Before the listeners of Kafka and the web server, after them on the way down.
    @Override
    public int getPhase() {
        return 0;
    }
}
