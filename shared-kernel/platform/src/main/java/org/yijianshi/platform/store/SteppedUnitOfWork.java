package org.yijianshi.platform.store;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/// A unit of work that stores what is decided inside it step by step. Axon's own hands the events
/// of nested units on to the outermost and stores them first when that one commits; whoever reads
/// in the same transaction what a command has just changed would see it as it was.
final class SteppedUnitOfWork extends DefaultUnitOfWork<Message<?>> {

    /// How the name ends under which Axon's event bus queues events in a unit. It stores a queue
    /// once: the next step needs a new one.
    private static final String QUEUE = "_EVENTS";

    SteppedUnitOfWork(Message<?> message) {
        super(message);
    }

    /// Stores what was decided, where a step has just ended.
    static void settle() {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get() instanceof SteppedUnitOfWork open) {
            open.storeStep();
        }
    }

    private void storeStep() {
        notifyHandlers(Phase.PREPARE_COMMIT);
        resources().keySet().removeIf(name -> name.endsWith(QUEUE));
    }
}
