package org.yijianshi.departmentkit.store;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.yijianshi.departmentkit.domain.Handling;
import org.yijianshi.departmentkit.domain.HandlingCommand;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.store.AggregateShell;
import org.yijianshi.platform.store.Commands;

/// The Axon shell around [Handling].
@AggregateRoot(type = "handling")
class HandlingAggregate extends AggregateShell<HandlingEvent> {

    private Handling state = Handling.unopened();

    HandlingAggregate() {}

    HandlingAggregate(CaseId id) {
        super(id);
    }

    @CommandHandler(commandName = Commands.NAME)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(HandlingCommand command, Speaker<HandlingEvent> speaker) {
        record(state.decide(command), speaker::topics);
    }

    @EventSourcingHandler
    void on(HandlingEvent event, MetaData metaData, @SequenceNumber Long number) {
        recorded(event.caseId(), metaData, number);
        state = state.evolve(event);
    }
}
