package org.yijianshi.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.kafka.ParkedLetters.Cause;
import org.yijianshi.platform.kafka.ParkedLetters.Place;
import org.yijianshi.platform.kafka.ParkedLetters.Waiting;
import org.yijianshi.platform.store.ReadAhead;
import org.yijianshi.platform.store.UnitsOfWork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// The one path from Kafka into a service: a batch is one transaction; if that fails it is replayed
/// record by record, so that one bad record cannot take the others with it. Offsets are committed
/// after the database. Nothing is ever skipped: the unreadable goes to the dead letters, the
/// transient is tried again without limit, what only one case refuses is parked, and so is a fault
/// of ours, with an alarm.
public final class Inbox implements BatchAcknowledgingMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration REDRIVE_EVERY = Duration.ofMinutes(1);
    static final Duration LOOK_WHEN_IDLE_EVERY = Duration.ofSeconds(10);
    static final int REDRIVE_PAGE = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Function<ConsumerRecord<byte[], byte[]>, Letter> reader;
    private final Listener listener;
    private final UnitsOfWork units;
    private final ReadAhead streams;
    private final AppliedLetters inbox;
    private final ParkedLetters parked;
    private final DeadLetters deadLetters;
    private final Counter appliedCounter;
    private final Counter repeatCounter;
    private final Counter passedOverCounter;
    private final Counter faultCounter;
    private int failuresInARow;
    // Due at once: whoever was here before may have died between a letter and what waits behind it.
    private long nextRedrive = System.nanoTime();
    private Place redriven = Place.FIRST;

    Inbox(
            Listener listener,
            UnitsOfWork units,
            ReadAhead streams,
            AppliedLetters inbox,
            ParkedLetters parked,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this(
                record -> LetterReader.read(record, listener::concerns),
                listener,
                units,
                streams,
                inbox,
                parked,
                deadLetters,
                meters);
    }

    /// Over any tables: a simulation keeps them in memory, and what [LetterReader] made of a
    /// record.
    public Inbox(
            Function<ConsumerRecord<byte[], byte[]>, Letter> reader,
            Listener listener,
            UnitsOfWork units,
            ReadAhead streams,
            AppliedLetters inbox,
            ParkedLetters parked,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.reader = reader;
        this.listener = listener;
        this.units = units;
        this.streams = streams;
        this.inbox = inbox;
        this.parked = parked;
        this.deadLetters = deadLetters;
        this.appliedCounter = meters.counter("yijianshi.inbox.applied");
        this.repeatCounter = meters.counter("yijianshi.inbox.repeats");
        this.passedOverCounter = meters.counter("yijianshi.inbox.unknown.type");
        this.faultCounter = meters.counter("yijianshi.inbox.faults");
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> records, @Nullable Acknowledgment ack) {
        var acknowledgment = Objects.requireNonNull(ack);
        Failpoint.hit("inbox.after-poll");
        var arrived = new ArrayList<Arrived>();
        for (int i = 0; i < records.size(); i++) {
            arrived.add(read(records.get(i), i));
        }
        var left = deliverTogether(arrived) ? unreadable(arrived) : arrived;
        if (dealWithOneByOne(left, acknowledgment)) {
            failuresInARow = 0;
            Failpoint.hit("inbox.before-acknowledge");
            acknowledgment.acknowledge();
            Failpoint.hit("inbox.after-acknowledge");
            redriveIfDue();
        }
    }

    private Arrived read(ConsumerRecord<byte[], byte[]> polled, int index) {
        var record = isRedriven(polled) ? new DeadLetter(polled).atFirst() : polled;
        try {
            return new Legible(index, reader.apply(record));
        } catch (LetterReader.Unreadable why) {
            return new Dead(index, record, why);
        }
    }

    private static boolean isRedriven(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().startsWith(Topics.redriven(""));
    }

    private static List<? extends Arrived> unreadable(List<Arrived> arrived) {
        return arrived.stream().filter(Dead.class::isInstance).toList();
    }

    private boolean deliverTogether(List<Arrived> arrived) {
        var letters =
                arrived.stream()
                        .filter(Legible.class::isInstance)
                        .map(legible -> ((Legible) legible).letter())
                        .filter(letter -> !isIdleNews(letter))
                        .toList();
        try {
            deliver(letters);
            return true;
        } catch (RuntimeException failure) {
            LOG.info(
                    "a batch of {} failed, replayed one by one: {}", letters.size(), name(failure));
            return false;
        }
    }

    /// News that says nothing to us leaves no trace, so it needs no transaction.
    private boolean isIdleNews(Letter letter) {
        return letter.message() == null && listener.newsTopics().contains(letter.line().topic());
    }

    /// In the order they came, so that a pause repeats nothing that was dealt with.
    private boolean dealWithOneByOne(List<? extends Arrived> arrived, Acknowledgment ack) {
        for (var one : arrived) {
            try {
                switch (one) {
                    case Legible(int _, var letter) -> deliverAlone(letter);
                    case Dead(int _, var record, var why) -> deadLetters.put(record, why);
                }
            } catch (RuntimeException failure) {
                pause(ack, one.index(), failure);
                return false;
            }
        }
        return true;
    }

    private void deliverAlone(Letter letter) {
        try {
            Failpoint.hit("inbox.before-alone");
            deliver(List.of(letter));
        } catch (RuntimeException failure) {
            if (Passing.is(failure) || !parkedAsFault(letter, failure)) {
                throw failure;
            }
        }
    }

    private void deliver(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var delivery = new Delivery(listener, streams, inbox, parked);
        inTransaction(
                () -> {
                    delivery.deliver(letters);
                    return true;
                });
        Failpoint.hit("inbox.before-behind");
        delivery.freed().forEach(this::deliverBehind);
        count(delivery);
    }

    private <T> T inTransaction(Callable<T> work) {
        try {
            return units.call(work);
        } catch (AssertionError | LinkageError | StackOverflowError ofOneMessage) {
            throw new IllegalStateException(ofOneMessage); // must not end consumption
        }
    }

    private void count(Delivery delivery) {
        appliedCounter.increment(delivery.applied().size());
        repeatCounter.increment(delivery.repeats());
        passedOverCounter.increment(delivery.passedOver());
    }

    private void deliverBehind(Letter applied) {
        parked.behind(applied.line(), applied.seq()).forEach(this::tryAgain);
    }

    private void tryAgain(Waiting waiting) {
        waiting.letter().ifPresentOrElse(this::deliverAlone, () -> unreadable(waiting.place()));
    }

    private void unreadable(Place place) {
        if (parked.markUnreadable(place)) {
            faultCounter.increment();
            LOG.error(
                    "a fault of ours: a parked message about case {} is no longer readable",
                    place.line().caseId());
        }
    }

    /// Tries again what waits for nothing but the mending of something: at most once a minute, on
    /// the thread that consumes.
    @EventListener
    void redrive(ListenerContainerIdleEvent idle) {
        redriveIfDue();
    }

    private void redriveIfDue() {
        if (System.nanoTime() - nextRedrive < 0) {
            return;
        }
        nextRedrive = System.nanoTime() + REDRIVE_EVERY.toNanos();
        redriveNow();
    }

    /// One page a round; the next round goes on behind it, and after the last page at the first.
    /// What passes by itself ends the round, anything else concerns one message only.
    public void redriveNow() {
        try {
            var page = parked.heads(redriven, listener.newsTopics(), REDRIVE_PAGE);
            for (var waiting : page) {
                redriven = waiting.place(); // before it fails, lest the next round begins with it
                tryAgainAlone(waiting);
            }
            redriven = page.size() < REDRIVE_PAGE ? Place.FIRST : redriven;
        } catch (RuntimeException failure) {
            LOG.warn("parked messages were not tried again: {}", name(failure));
        }
    }

    private void tryAgainAlone(Waiting waiting) {
        try {
            tryAgain(waiting);
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            LOG.error("a parked message was not tried again: {}", name(failure));
        }
    }

    /// Tries a parked letter again at once, on a thread of an operator: the consumer may be at the
    /// same line, and whoever comes second finds it done.
    ///
    /// @param told says what came of it, in the transaction of the attempt; its argument is whether
    ///   the letter had been applied before
    /// @throws RuntimeException if it failed for a reason that passes: nothing has changed
    <T> T redrive(Letter letter, Function<Boolean, T> told) {
        var delivery = new Delivery(listener, streams, inbox, parked);
        T result;
        try {
            result =
                    inTransaction(
                            () -> {
                                delivery.deliver(List.of(letter));
                                return told.apply(delivery.repeats() > 0);
                            });
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            tellOfFault(letter, failure);
            return units.call(
                    () -> {
                        parked.park(letter, Cause.FAULT, name(failure));
                        return told.apply(false);
                    });
        }
        delivery.freed().forEach(this::goOnBehind);
        count(delivery);
        return result;
    }

    /// Lets what waits behind a letter go on that was taken out of its line. Where that fails for a
    /// reason that passes, the next round tries it again.
    void goOnBehind(Letter gone) {
        try {
            deliverBehind(gone);
        } catch (RuntimeException failure) {
            LOG.warn("what waits behind a message was not tried again: {}", name(failure));
        }
    }

    private void tellOfFault(Letter letter, RuntimeException failure) {
        faultCounter.increment();
        LOG.error(
                "a fault of ours: message {} of type {} is parked: {}",
                letter.id(),
                letter.type(),
                Passing.trace(failure));
    }

    private boolean parkedAsFault(Letter letter, RuntimeException failure) {
        tellOfFault(letter, failure);
        try {
            units.run(() -> parked.park(letter, Cause.FAULT, name(failure)));
            return true;
        } catch (RuntimeException alsoFailed) {
            return false;
        }
    }

    private void pause(Acknowledgment ack, int index, RuntimeException failure) {
        var pause = Duration.ofMillis(100L << Math.min(failuresInARow++, 9));
        LOG.warn("consumption pauses for {}: {}", pause, name(failure));
        ack.nack(index, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /// A record and its place in the polled batch, which `nack` needs.
    private sealed interface Arrived {
        int index();
    }

    private record Legible(int index, Letter letter) implements Arrived {}

    private record Dead(
            int index, ConsumerRecord<byte[], byte[]> record, LetterReader.Unreadable why)
            implements Arrived {}
}
