package org.yijianshi.simulation;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.yijianshi.contracts.Headers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/// The way from one service to the broker, on which records are lost, doubled, held up and mangled.
/// What is lost the sender is told of; nothing it was told has arrived is lost.
final class Template extends KafkaTemplate<byte[], byte[]> {

    private static final Duration LONGEST_DELAY = Duration.ofHours(3);

    private final Broker broker;
    private final Chance chance;
    private final Agenda agenda;
    private final World world;

    Template(World world, Broker broker) {
        super(
                () -> {
                    throw new UnsupportedOperationException();
                });
        this.world = world;
        this.broker = broker;
        this.chance = world.chance;
        this.agenda = world.agenda;
    }

    @Override
    public CompletableFuture<SendResult<byte[], byte[]>> send(
            ProducerRecord<byte[], byte[]> record) {
        if (chance.strikes(Fault.CRASH_BEFORE_SEND)) {
            throw new Crash();
        }
        if (world.has(Bug.WITHDRAWAL_LOST) && type(record).equals("order.withdrawn.v1")) {
            return CompletableFuture.completedFuture(null);
        }
        if (chance.strikes(Fault.RECORD_DROPPED)) {
            return failed();
        }
        if (chance.strikes(Fault.RECORD_UNREADABLE)) {
            unreadable(record);
        }
        if (chance.strikes(Fault.RECORD_DUPLICATED)) {
            agenda.after(chance.span(LONGEST_DELAY), () -> broker.take(record));
        }
        if (chance.strikes(Fault.RECORD_DELAYED)) {
            agenda.after(chance.span(LONGEST_DELAY), () -> broker.take(record));
        } else {
            broker.take(record);
        }
        if (chance.strikes(Fault.CRASH_AFTER_SEND)) {
            throw new Crash();
        }
        return chance.strikes(Fault.SEND_ANSWER_LOST)
                ? failed()
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<SendResult<byte[], byte[]>> failed() {
        return world.has(Bug.SEND_FAILURE_SWALLOWED)
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.failedFuture(new TimeoutException("not acknowledged"));
    }

    /// A stranger's record beside the real one, or a cut-off copy of it.
    private void unreadable(ProducerRecord<byte[], byte[]> record) {
        if (Broker.isDeadLetters(record.topic())) {
            return;
        }
        var junk =
                new ProducerRecord<>(
                        record.topic(),
                        record.key(),
                        "{\"caseId\":\"".getBytes(StandardCharsets.UTF_8));
        record.headers().forEach(junk.headers()::add);
        world.unreadable(record.topic());
        broker.take(junk);
    }

    private static String type(ProducerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(Headers.TYPE);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
