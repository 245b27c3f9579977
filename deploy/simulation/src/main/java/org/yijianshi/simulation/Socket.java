package org.yijianshi.simulation;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.seal.KeyRing;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/// Where a service's real classes are plugged in. They are built once; behind them stands the node
/// of whichever world runs at the moment.
final class Socket {

    private @Nullable Node<?> node;

    final BusinessTime time = new BusinessTime((InstantSource) () -> now());
    final UnitsOfWork units = new UnitsOfWork(() -> node().transactions.startTransaction());
    final Commands commands = new Commands(new Bus());
    final Streams streams = new Streams(new Store(false));

    /// For whoever looks before the command is decided: now and then somebody else acts in between.
    final Streams streamsBefore = new Streams(new Store(true));

    final Vault vault;

    Socket(String service) {
        vault = new Vault(new Ring(), service);
    }

    void plug(Node<?> into) {
        node = into;
    }

    Node<?> node() {
        return Objects.requireNonNull(node, "no world runs");
    }

    private Instant now() {
        return node().time.instant();
    }

    private final class Ring implements KeyRing {
        @Override
        public Map<String, DataKey> forSealing(CaseId caseId, Collection<String> recipients) {
            return node().keys.forSealing(caseId, recipients);
        }

        @Override
        public byte[] forOpening(UUID keyId) {
            return node().keys.forOpening(keyId);
        }

        @Override
        public void keep(CaseId caseId, SealedPart part) {
            node().keys.keep(caseId, part);
        }

        @Override
        public void forget(CaseId caseId) {
            node().keys.forget(caseId);
        }
    }

    /// Decides at once, in the open transaction or in one of its own.
    private final class Bus implements CommandBus {
        @Override
        public <C> void dispatch(CommandMessage<C> command) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <C, R> void dispatch(
                CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            try {
                decide(command.getPayload());
                callback.onResult(command, new GenericCommandResultMessage<R>((R) null));
            } catch (RuntimeException refused) {
                callback.onResult(command, new GenericCommandResultMessage<R>(refused));
            }
        }

        private void decide(Object command) {
            if (node().transactions.isOpen()) {
                node().log.decide(command);
            } else {
                units.run(() -> node().log.decide(command));
            }
        }

        @Override
        public Registration subscribe(
                String name, MessageHandler<? super CommandMessage<?>> handler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerHandlerInterceptor(
                MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }
    }

    /// Reads a case's stream; nothing else is asked of it.
    private final class Store implements EventStore {
        private final boolean mayBeStale;

        Store(boolean mayBeStale) {
            this.mayBeStale = mayBeStale;
        }

        @Override
        public DomainEventStream readEvents(String id) {
            var now = List.copyOf(node().log.stream(CaseId.of(id)));
            var isStale = mayBeStale && now.size() > 1 && node().overlooks();
            return DomainEventStream.of(isStale ? now.subList(0, now.size() - 1) : now);
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void publish(List<? extends EventMessage<?>> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
            throw new UnsupportedOperationException();
        }
    }
}
