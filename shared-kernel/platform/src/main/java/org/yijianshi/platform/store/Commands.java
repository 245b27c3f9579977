package org.yijianshi.platform.store;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.yijianshi.platform.Failpoint;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The one door to the aggregates. Every command of a service goes to its one aggregate, in the
/// caller's thread and, where one is open, in the caller's unit of work.
public final class Commands {

    /// The name under which a service's aggregate handles all its commands.
    public static final String NAME = "command";

    private final CommandBus bus;

    /// Over any bus: a simulation brings one that needs no database.
    public Commands(CommandBus bus) {
        this.bus = bus;
    }

    /// Sends a command and returns when it is decided (inside a unit of work) or stored (outside).
    ///
    /// @throws CommandRefused if the aggregate refuses it
    public void send(Object command) {
        var answer = new CompletableFuture<Void>();
        CommandMessage<?> message =
                new GenericCommandMessage<>(
                        new GenericMessage<>(command, MetaData.from(Origin.metadata())), NAME);
        Failpoint.hit("command.before-dispatch");
        bus.dispatch(
                message,
                (_, result) -> {
                    if (result.isExceptional()) {
                        answer.completeExceptionally(result.exceptionResult());
                    } else {
                        answer.complete(null);
                    }
                });
        try {
            answer.join();
            Failpoint.hit("command.after-dispatch");
            SteppedUnitOfWork.settle();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
