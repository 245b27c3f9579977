package org.yijianshi.trial;

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

/// The Axon shell around [Notebook].
@AggregateRoot(type = "notebook")
class NotebookShell extends AggregateShell<Notebook.Event> {

    private Notebook state = Notebook.EMPTY;

    NotebookShell() {}

    NotebookShell(CaseId id) {
        super(id);
    }

    @CommandHandler(commandName = Commands.NAME)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Notebook.Command command, Speaker<Notebook.Event> speaker, Mischief mischief) {
        record(state.decide(command), speaker::topics);
        mischief.afterApply(command);
    }

    @EventSourcingHandler
    void on(Notebook.Event event, MetaData metaData, @SequenceNumber Long number) {
        recorded(event.caseId(), metaData, number);
        state = state.evolve(event);
    }
}
