package org.yijianshi.platform.kafka;

import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.Pace;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.EventLog;
import org.yijianshi.platform.store.UnitsOfWork;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The event store is the outbox: this reads it in order and publishes. It wakes when this replica
/// has committed or another one rings, and looks once a second for what it may have missed. The
/// cursor moves only after every message of a batch is acknowledged, so that a crash repeats
/// messages and never loses one.
///
/// A loop of our own on Axon's storage engine and token store instead of Axon's tracking processor:
/// that one reads every batch twice, in transactions of its own, and writes the cursor after each.
final class RelayWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayWorker.class);

    /// Shorter than the claim on the cursor (10 s). A second relay that starts all the same repeats
    /// what this one sends, and this one cannot move its cursor any more.
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 9;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Relay<?> relay;
    private final RelayCursor cursor;
    private final EventStore store;
    private final EventLog events;
    private final UnitsOfWork units;
    private final RelayBell bell;
    private final Pace pace;
    private final RelayPosition others;
    private final SettledGaps gaps = new SettledGaps(System.nanoTime());
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread worker;
    private volatile boolean holding;
    private volatile long caughtUpAt = System.nanoTime();
    private long othersReached = -1;
    private @Nullable Registration subscription;

    RelayWorker(
            Relay<?> relay,
            RelayCursor cursor,
            EventStore store,
            EventLog events,
            UnitsOfWork units,
            RelayBell bell,
            Pace pace,
            RelayPosition others) {
        this.relay = relay;
        this.cursor = cursor;
        this.store = store;
        this.events = events;
        this.units = units;
        this.bell = bell;
        this.pace = pace;
        this.others = others;
    }

    /// How long there has been something stored and not acknowledged, or nobody who sends it.
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - caughtUpAt);
    }

    @Override
    public void start() {
        subscription =
                store.subscribe(_ -> CurrentUnitOfWork.get().root().afterCommit(_ -> tell()));
        var thread = Thread.ofPlatform().name("relay").unstarted(this::work);
        worker = thread; // before it runs: it works for as long as it is the worker
        thread.start();
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.cancel();
        }
        var stopping = worker;
        worker = null;
        if (stopping != null) {
            news.release();
            try {
                stopping.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /// After the event store, before the listeners of Kafka; the other way round on the way down.
    @Override
    public int getPhase() {
        return 1;
    }

    /// Whoever relays is to know of a commit of this replica.
    private void tell() {
        if (holding) {
            news.release();
        } else {
            bell.ring();
        }
    }

    private void work() {
        while (isRunning()) {
            try {
                cursor.claim();
                hold();
                var round = units.call(this::publish);
                if (round != Round.NOTHING) {
                    Failpoint.hit("relay.after-commit");
                    pace.await();
                }
                if (round != Round.FULL) {
                    caughtUpAt = System.nanoTime();
                    await(cursor.patience());
                }
                cursor.keep();
            } catch (UnableToClaimTokenException anotherReplica) {
                cursor.forget();
                rest();
                watchTheOther();
                await(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) { // must not end the relay
                LOG.warn("the relay pauses: {}", Passing.trace(failure));
                release(); // perhaps another replica can
                await(PAUSE);
            }
        }
        release();
    }

    /// Whoever holds the cursor moves it, or there is nothing to send; a claim that nobody lives up
    /// to is seen here alone.
    private void watchTheOther() {
        try {
            var reached = others.published();
            if (reached != othersReached || others.stored() <= reached) {
                caughtUpAt = System.nanoTime();
            }
            othersReached = reached;
        } catch (RuntimeException failure) {
            LOG.info("the other replica's relay was not seen: {}", Passing.trace(failure));
        }
    }

    /// In a unit of work for the keys of what is sealed anew for its recipient; otherwise it writes
    /// nothing.
    private Round publish() {
        var from = gaps.dropFrom(cursor.position(), System.nanoTime());
        var batch = events.after(from);
        if (batch.isEmpty()) {
            return Round.NOTHING;
        }
        awaitAll(batch.stream().flatMap(event -> send(event).stream()).toList());
        var reached = batch.getLast().trackingToken();
        cursor.moveTo(reached);
        return place(reached) - place(from) < EventLog.BATCH / 2 ? Round.SOME : Round.FULL;
    }

    /// What a round found. Half of what may be read at once counts as full: where a transaction was
    /// rolled back, places in the log stay empty.
    private enum Round {
        NOTHING,
        SOME,
        FULL
    }

    private static long place(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private List<CompletableFuture<?>> send(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> stored ? relay.send(stored) : List.of();
    }

    private static void awaitAll(List<CompletableFuture<?>> sent) {
        Failpoint.hit("relay.before-acknowledgement");
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
                    .orTimeout(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
            Failpoint.hit("relay.after-acknowledgement");
        } catch (CompletionException failed) {
            throw new IllegalStateException("Kafka did not acknowledge", failed.getCause());
        }
    }

    private void await(Duration atMost) {
        try {
            if (news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() {
        if (!holding) {
            holding = true;
            bell.listen(news::release);
        }
    }

    private void rest() {
        if (holding) {
            holding = false;
            bell.rest();
        }
    }

    private void release() {
        rest();
        try {
            cursor.release();
        } catch (RuntimeException failure) {
            LOG.info("the claim on the cursor runs out by itself: {}", Passing.trace(failure));
            cursor.forget();
        }
    }
}
