package org.yijianshi.platform.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the streams of recent cases in memory. Events never change, so nothing here is ever wrong;
/// what came since, also from another replica, is read from the table once for each unit of work.
/// An event is kept only once it is known to be committed. When memory runs short, as after many
/// very long forms, the collector takes what was not used for longest.
final class RecentStreams implements EventStorageEngine, EventLog, ReadAhead {

    private static final int CASES = 2000;
    private static final String APPENDED = "platform.appended";

    /// How many events of a stream were there when this unit of work looked.
    private static final String SEEN = "platform.streams-seen";

    private final CaseEventStorage table;
    private final Map<String, SoftReference<List<DomainEventMessage<?>>>> recent =
            new LinkedHashMap<>(CASES, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, SoftReference<List<DomainEventMessage<?>>>> eldest) {
                    return size() > CASES;
                }
            };

    RecentStreams(CaseEventStorage table) {
        this.table = table;
    }

    /// Takes note of events that have just been committed.
    void committed(List<? extends EventMessage<?>> events) {
        for (var event : events) {
            if (event instanceof DomainEventMessage<?> stored) {
                keep(stored.getAggregateIdentifier(), List.of(stored));
            }
        }
    }

    @Override
    public void read(Collection<CaseId> cases) {
        var behind = new LinkedHashMap<String, Integer>();
        for (var each : cases) {
            var id = each.toString();
            if (!seen().containsKey(id)) {
                behind.put(id, known(id).size());
            }
        }
        if (behind.isEmpty() || hasAppended()) {
            return;
        }
        var tails = table.tails(behind);
        seen().putAll(behind);
        for (var event : tails) {
            keep(event.getAggregateIdentifier(), List.of(event));
            seen().merge(event.getAggregateIdentifier(), 1, Integer::sum);
        }
    }

    /// What is in memory is not read from its stored form again; whoever looks a stream up to write
    /// what follows from its events finds them there too.
    @Override
    public List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        return table.after(token).stream()
                .<TrackedEventMessage<?>>map(
                        event ->
                                event instanceof DomainEventMessage<?> stored
                                        ? remembered(event, stored)
                                        : event)
                .toList();
    }

    private TrackedEventMessage<?> remembered(
            TrackedEventMessage<?> tracked, DomainEventMessage<?> stored) {
        var known = known(stored.getAggregateIdentifier());
        int place = (int) stored.getSequenceNumber();
        if (place >= known.size()) {
            return tracked;
        }
        seen().merge(stored.getAggregateIdentifier(), place + 1, Math::max);
        return new GenericTrackedDomainEventMessage<>(tracked.trackingToken(), known.get(place));
    }

    /// Outside of any unit of work nothing is taken as seen.
    private static Map<String, Integer> seen() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(SEEN, _ -> new HashMap<>())
                : new HashMap<>();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (firstSequenceNumber != 0) {
            return table.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
        var known = known(aggregateIdentifier);
        if (!hasAppended()
                && known.size() >= seen().getOrDefault(aggregateIdentifier, Integer.MAX_VALUE)) {
            return DomainEventStream.of(known);
        }
        var since = table.readEvents(aggregateIdentifier, known.size()).asStream().toList();
        var all = new ArrayList<DomainEventMessage<?>>(known);
        all.addAll(since);
        if (!hasAppended()) {
            keep(aggregateIdentifier, since);
            seen().put(aggregateIdentifier, all.size());
        }
        return DomainEventStream.of(all);
    }

    private List<DomainEventMessage<?>> known(String aggregateIdentifier) {
        synchronized (recent) {
            var kept = recent.get(aggregateIdentifier);
            var events = kept == null ? null : kept.get();
            return events == null ? List.of() : events;
        }
    }

    /// Appends what follows on what is known; anything else is passed over.
    private void keep(String aggregateIdentifier, List<? extends DomainEventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        synchronized (recent) {
            var all = new ArrayList<>(known(aggregateIdentifier));
            for (var event : events) {
                if (event.getSequenceNumber() == all.size()) {
                    all.add(event);
                }
            }
            recent.put(aggregateIdentifier, new SoftReference<>(List.copyOf(all)));
        }
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(APPENDED, true));
        table.appendEvents(events);
    }

    /// Then what is read may be of this unit of work, and not committed.
    private static boolean hasAppended() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(APPENDED);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        table.storeSnapshot(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return table.readSnapshot(aggregateIdentifier);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        return table.readEvents(trackingToken, mayBlock);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return table.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return table.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return table.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return table.createTokenAt(dateTime);
    }
}
