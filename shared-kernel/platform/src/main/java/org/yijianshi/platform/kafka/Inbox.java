package org.yijianshi.platform.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.kafka.ParkedTable.Cause;
import org.yijianshi.platform.store.UnitsOfWork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The one path from Kafka into a service: a batch is one transaction; if that fails it is replayed
/// record by record, so that one bad record cannot take the others with it. Offsets are committed
/// after the database. Nothing is ever skipped: the unreadable goes to the dead letters, the
/// transient is tried again without limit, what only one case refuses is parked, and so is a fault
/// of ours, with an alarm.
final class Inbox implements BatchAcknowledgingMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Listener listener;
    private final UnitsOfWork units;
    private final InboxTable inbox;
    private final ParkedTable parked;
    private final DeadLetters deadLetters;
    private final Counter appliedCounter;
    private final Counter repeatCounter;
    private final Counter passedOverCounter;
    private final Counter faultCounter;
    private int failuresInARow;

    Inbox(
            Listener listener,
            UnitsOfWork units,
            InboxTable inbox,
            ParkedTable parked,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.listener = listener;
        this.units = units;
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
        var readable = new ArrayList<Numbered>();
        try {
            for (int i = 0; i < records.size(); i++) {
                read(records.get(i), i, readable);
            }
        } catch (RuntimeException undeliverable) {
            pause(acknowledgment, 0, undeliverable);
            return;
        }
        if (deliverTogether(readable) || deliverOneByOne(readable, acknowledgment)) {
            failuresInARow = 0;
            acknowledgment.acknowledge();
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record, int index, List<Numbered> readable) {
        try {
            readable.add(new Numbered(LetterReader.read(record), index));
        } catch (LetterReader.Unreadable unreadable) {
            deadLetters.put(record, unreadable);
        }
    }

    private boolean deliverTogether(List<Numbered> letters) {
        try {
            deliver(letters.stream().map(Numbered::letter).toList());
            return true;
        } catch (RuntimeException failure) {
            LOG.info(
                    "a batch of {} failed, replayed one by one: {}", letters.size(), name(failure));
            return false;
        }
    }

    private boolean deliverOneByOne(List<Numbered> letters, Acknowledgment ack) {
        for (var numbered : letters) {
            try {
                deliver(List.of(numbered.letter()));
            } catch (RuntimeException failure) {
                if (Passing.is(failure) || !parkedAsFault(numbered.letter(), failure)) {
                    pause(ack, numbered.index(), failure);
                    return false;
                }
            }
        }
        return true;
    }

    private void deliver(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var delivery = new Delivery(listener, inbox, parked);
        units.run(() -> delivery.deliver(letters));
        appliedCounter.increment(delivery.applied().size());
        repeatCounter.increment(delivery.repeats());
        passedOverCounter.increment(delivery.passedOver());
    }

    private boolean parkedAsFault(Letter letter, RuntimeException failure) {
        faultCounter.increment();
        LOG.error(
                "a fault of ours: message {} of type {} is parked: {}",
                letter.id(),
                letter.type(),
                Passing.trace(failure));
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

    /// A letter and its place in the polled batch, which `nack` needs.
    private record Numbered(Letter letter, int index) {}
}
