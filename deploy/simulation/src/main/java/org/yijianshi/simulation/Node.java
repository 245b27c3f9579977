package org.yijianshi.simulation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.kafka.DeadLetters;
import org.yijianshi.platform.kafka.Inbox;
import org.yijianshi.platform.kafka.Relay;
import org.yijianshi.platform.store.CommandRefused;
import org.yijianshi.platform.web.Problem;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// One service in one world: its tables, its place in the topics, and a process that can die. The
/// tables survive it; inbox and relay are built anew.
final class Node<E> {

    private static final MeterRegistry METERS = new SimpleMeterRegistry();
    private static final Duration LATENCY = Duration.ofMillis(800);
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(30);
    private static final int RELAY_BATCH = 20;
    private static final int MOST_REDRIVES = 500;

    private record DueKey(CaseId caseId, String item) {}

    /// The latest due instant heard of.
    record Due(long seq, @Nullable Instant at) {}

    final Service<E> service;
    final Transactions transactions;
    final EventLog<E> log;
    final Keys keys;
    final NumberRows numbers;
    final NameRows names;
    final AppliedRows applied;
    final ParkedRows parked;
    final InstantSource time;
    private final World world;
    private final Set<String> topics;
    private final Consumer consumer;
    private final Template template;
    private final Map<DueKey, Due> dues = new LinkedHashMap<>();
    private Inbox inbox;
    private Relay<E> relay;
    private int cursor;
    private boolean up = true;
    private boolean pollPlanned;
    private boolean relayPlanned;
    private boolean redrivePlanned;
    private int redrives;

    Node(World world, Broker broker, Service<E> service) {
        this.world = world;
        this.service = service;
        this.time = world.agenda;
        transactions = new Transactions(world.chance);
        log =
                new EventLog<>(
                        service.name(),
                        world.mutants.life(service.begin()),
                        service.speaker(),
                        transactions,
                        time,
                        this::stored);
        keys = new Keys(transactions, world.chance);
        numbers = new NumberRows(transactions, world.has(Bug.NUMBER_OUTSIDE_TRANSACTION));
        names = new NameRows(transactions, world.chance);
        applied = new AppliedRows(transactions, world.has(Bug.INBOX_ROW_OUTSIDE_TRANSACTION));
        parked = new ParkedRows(transactions, applied, world.has(Bug.PARKED_FORGOTTEN));
        topics = Set.copyOf(service.listener().topics());
        consumer = new Consumer(broker, world.chance, service.listener().topics());
        template = new Template(world, broker);
        inbox = newInbox();
        relay = newRelay();
    }

    private Inbox newInbox() {
        return new Inbox(
                world.broker::read,
                world.mutants.listener(service.listener()),
                service.socket().units,
                _ -> {}, // every stream is in memory
                applied,
                parked,
                new DeadLetters(Topics.deadLetters(service.name()), template, METERS),
                METERS);
    }

    private Relay<E> newRelay() {
        return new Relay<>(service.name(), service.speaker(), template);
    }

    String name() {
        return service.name();
    }

    private void stored(CaseId caseId, E event) {
        world.stored(this, caseId, event);
        planRelay(LATENCY);
    }

    void due(CaseId caseId, String item, @Nullable Instant at, long seq) {
        var key = new DueKey(caseId, item);
        var former = dues.get(key);
        if (former == null || former.seq() < seq) {
            dues.put(key, new Due(seq, at));
            transactions.changed(() -> restore(key, former));
        }
    }

    private void restore(DueKey key, @Nullable Due former) {
        if (former == null) {
            dues.remove(key);
        } else {
            dues.put(key, former);
        }
    }

    @Nullable Due dueOf(CaseId caseId, String item) {
        return dues.get(new DueKey(caseId, item));
    }

    /// A person's request.
    Answer ask(Runnable request) {
        if (!up) {
            return new Answer.Unknown();
        }
        try {
            request.run();
            return new Answer.Done();
        } catch (Crash _) {
            crash();
            return new Answer.Unknown();
        } catch (CommandRefused refused) {
            return new Answer.Refused(refused.refusal().slug());
        } catch (Problem problem) {
            return new Answer.Refused(problem.slug());
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                return new Answer.Unknown();
            }
            throw failure;
        }
    }

    /// Work of the service's own; tried again later if it fails.
    ///
    /// @return whether it was done
    boolean work(Runnable work) {
        try {
            if (up) {
                work.run();
                return true;
            }
        } catch (Crash _) {
            crash();
        } catch (RuntimeException failure) {
            if (!Passing.is(failure)) {
                throw failure;
            }
        }
        return false;
    }

    boolean isUp() {
        return up;
    }

    void arrived(String topic) {
        if (topics.contains(topic)) {
            planPoll(LATENCY);
        }
    }

    private void planPoll(Duration within) {
        if (!pollPlanned) {
            pollPlanned = true;
            world.agenda.after(world.chance.span(within), this::poll);
        }
    }

    private void poll() {
        pollPlanned = false;
        if (!up) {
            return;
        }
        var batch = world.mutants.received(consumer.poll(), applied);
        if (!batch.isEmpty()) {
            deliver(batch);
        }
        if (up && consumer.isBehind()) {
            planPoll(LATENCY);
        }
        planRedrive();
    }

    private void deliver(List<ConsumerRecord<byte[], byte[]>> batch) {
        if (world.has(Bug.ACKNOWLEDGED_BEFORE_COMMIT)) {
            consumer.commit();
        }
        try {
            inbox.onMessage(batch, new Offsets(batch));
        } catch (Crash _) {
            crash();
        }
    }

    boolean overlooks() {
        return world.chance.strikes(Fault.STALE_LOOK);
    }

    private void planRedrive() {
        var news = service.listener().newsTopics();
        if (up && !redrivePlanned && redrives < MOST_REDRIVES && parked.hasHeads(news)) {
            redrivePlanned = true;
            redrives++;
            world.agenda.after(Duration.ofMinutes(1), this::redrive);
        }
    }

    private void redrive() {
        redrivePlanned = false;
        work(inbox::redriveNow);
        planRedrive();
    }

    private void planRelay(Duration within) {
        if (!relayPlanned && up) {
            relayPlanned = true;
            world.agenda.after(world.chance.span(within), this::relay);
        }
    }

    private void relay() {
        relayPlanned = false;
        if (!up || cursor == log.all().size()) {
            return;
        }
        int end = Math.min(cursor + RELAY_BATCH, log.all().size());
        try {
            publish(List.copyOf(log.all().subList(cursor, end)));
        } catch (Crash _) {
            crash();
            return;
        } catch (RuntimeException _) {
            // Kafka did not acknowledge, or the cursor was not stored: once more from where it
            // stood
        }
        if (cursor < log.all().size()) {
            planRelay(LATENCY.multipliedBy(10));
        }
    }

    /// As the relay does it, but that the cursor is never written behind: it moves in the
    /// transaction that waits for the acknowledgements.
    private void publish(List<DomainEventMessage<E>> batch) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("relay"));
        try {
            unit.attachTransaction(transactions);
            int former = cursor;
            cursor += batch.size();
            if (!world.has(Bug.CURSOR_BEFORE_SEND)) {
                transactions.changed(() -> cursor = former);
            }
            var sent = batch.stream().flatMap(stored -> relay.send(stored).stream()).toList();
            if (world.chance.strikes(Fault.CRASH_BEFORE_CURSOR)) {
                throw new Crash();
            }
            sent.forEach(CompletableFuture::join);
            unit.commit();
        } catch (RuntimeException failure) {
            if (unit.isActive()) {
                unit.rollback(failure);
            }
            throw failure;
        }
    }

    /// The process dies: the database rolls back what was not committed, memory is gone.
    void crash() {
        up = false;
        world.trace(0xDEAD, name().hashCode());
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.clear(CurrentUnitOfWork.get());
        }
        if (transactions.isOpen()) {
            transactions.rollback();
        }
        world.agenda.after(world.chance.span(LONGEST_OUTAGE), this::start);
    }

    private void start() {
        up = true;
        inbox = newInbox();
        relay = newRelay();
        consumer.restart();
        if (world.has(Bug.NUMBER_COUNTED_IN_MEMORY)) {
            numbers.countAgain();
        }
        planPoll(LATENCY);
        planRelay(LATENCY);
        planRedrive();
        world.started(this);
    }

    /// Looks once more at everything, when nothing goes wrong any more.
    void settle() {
        planPoll(LATENCY);
        planRelay(LATENCY);
        planRedrive();
    }

    boolean isPublished() {
        return cursor == log.all().size();
    }

    private final class Offsets implements Acknowledgment {

        private final List<ConsumerRecord<byte[], byte[]>> batch;

        Offsets(List<ConsumerRecord<byte[], byte[]>> batch) {
            this.batch = batch;
        }

        @Override
        public void acknowledge() {
            if (world.chance.strikes(Fault.CRASH_BEFORE_ACKNOWLEDGING)) {
                throw new Crash();
            }
            consumer.commit();
        }

        @Override
        public void nack(int index, Duration pause) {
            consumer.backTo(batch, index);
            pollPlanned = true;
            world.agenda.after(pause, Node.this::poll);
        }
    }
}
