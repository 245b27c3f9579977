package org.yijianshi.casefile.store;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.yijianshi.casefile.domain.CaseCommand;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseFile;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.store.AggregateShell;
import org.yijianshi.platform.store.Commands;

/// The Axon shell around [CaseFile].
@AggregateRoot(type = "case")
class CaseAggregate extends AggregateShell<CaseEvent> {

    private CaseFile state = CaseFile.notSubmitted();

    CaseAggregate() {}

    CaseAggregate(CaseId id) {
        super(id);
    }

    @CommandHandler(commandName = Commands.NAME)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CaseCommand command, Speaker<CaseEvent> speaker) {
        record(state.decide(command), speaker::topics);
    }

    @EventSourcingHandler
    void on(CaseEvent event, MetaData metaData, @SequenceNumber Long number) {
        recorded(event.caseId(), metaData, number);
        state = state.evolve(event);
    }
}
