package org.yijianshi.supervision.store;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.store.AggregateShell;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.CaseClock;
import org.yijianshi.supervision.domain.ClockCommand;
import org.yijianshi.supervision.domain.ClockEvent;

/// The Axon shell around [CaseClock].
@AggregateRoot(type = "clock")
class ClockAggregate extends AggregateShell<ClockEvent> {

    private CaseClock state = CaseClock.initial();

    ClockAggregate() {}

    ClockAggregate(CaseId id) {
        super(id);
    }

    @CommandHandler(commandName = Commands.NAME)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClockCommand command, Speaker<ClockEvent> speaker, Calendars calendars) {
        record(state.decide(command, calendars), speaker::topics);
    }

    @EventSourcingHandler
    void on(ClockEvent event, MetaData metaData, @SequenceNumber Long number) {
        recorded(event.caseId(), metaData, number);
        state = state.evolve(event);
    }
}
