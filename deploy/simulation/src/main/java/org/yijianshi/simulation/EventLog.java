package org.yijianshi.simulation;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.store.CommandRefused;
import org.yijianshi.platform.store.MessageNumbers;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The event store of one service: a stream per case, and all events in the order of their commit.
/// Commands are decided here as the shells of the services do it.
final class EventLog<E> {

    /// One stream and what its events have led to.
    private static final class Stream<E> {
        private final List<DomainEventMessage<E>> events = new ArrayList<>();
        private MessageNumbers numbers = new MessageNumbers();
        private Life<E> life;

        Stream(Life<E> begin) {
            life = begin;
        }

        void backTo(int size, Life<E> former) {
            events.subList(size, events.size()).clear();
            life = former;
            numbers = new MessageNumbers();
            events.forEach(e -> numbers.stored(e.getMetaData(), e.getSequenceNumber()));
        }
    }

    /// Hears of every event that stands.
    interface Watcher<E> {
        void stored(CaseId caseId, E event);
    }

    private final String name;
    private final Life<E> begin;
    private final Speaker<E> speaker;
    private final Transactions transactions;
    private final InstantSource time;
    private final Watcher<E> watcher;
    private final Map<CaseId, Stream<E>> streams = new LinkedHashMap<>();
    private final List<DomainEventMessage<E>> all = new ArrayList<>();
    private long ids;

    EventLog(
            String name,
            Life<E> begin,
            Speaker<E> speaker,
            Transactions transactions,
            InstantSource time,
            Watcher<E> watcher) {
        this.name = name;
        this.begin = begin;
        this.speaker = speaker;
        this.transactions = transactions;
        this.time = time;
        this.watcher = watcher;
    }

    /// Decides a command in the open transaction.
    ///
    /// @throws CommandRefused if the decider refuses it
    void decide(Object command) {
        var caseId = Life.caseOf(command);
        var stream = streams.get(caseId);
        var life = stream == null ? begin : stream.life;
        switch (life.decide(command)) {
            case Decision.Refused<E>(var refusal) -> throw new CommandRefused(refusal);
            case Decision.Accepted<E>(var events) -> append(caseId, events);
        }
    }

    private void append(CaseId caseId, List<E> events) {
        if (events.isEmpty()) {
            return;
        }
        var stream = streams.computeIfAbsent(caseId, _ -> new Stream<>(begin));
        int size = stream.events.size();
        var former = stream.life;
        transactions.changed(() -> stream.backTo(size, former));
        for (var event : events) {
            var meta = stream.numbers.next(speaker.topics(event));
            long number = stream.events.size();
            var stored =
                    new GenericDomainEventMessage<>(
                            name,
                            caseId.toString(),
                            number,
                            event,
                            meta,
                            name + "-" + ids++,
                            time.instant());
            stream.events.add(stored);
            stream.numbers.stored(meta, number);
            stream.life = stream.life.after(event);
            transactions.afterCommit(
                    () -> {
                        all.add(stored);
                        watcher.stored(caseId, event);
                    });
        }
    }

    /// Whether anything is known of the case.
    boolean knows(CaseId caseId) {
        var stream = streams.get(caseId);
        return stream != null && !stream.events.isEmpty();
    }

    /// The messages of a case's stream, those of the open transaction included.
    List<DomainEventMessage<E>> stream(CaseId caseId) {
        var stream = streams.get(caseId);
        return stream == null ? List.of() : stream.events;
    }

    List<E> events(@Nullable CaseId caseId) {
        if (caseId == null) {
            return List.of();
        }
        return stream(caseId).stream().map(DomainEventMessage::getPayload).toList();
    }

    /// Everything that stands, in the order of the commits.
    List<DomainEventMessage<E>> all() {
        return all;
    }
}
