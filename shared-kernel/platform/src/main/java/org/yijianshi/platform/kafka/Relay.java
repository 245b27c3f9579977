package org.yijianshi.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.store.AggregateShell;
import org.yijianshi.platform.store.Origin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// The event store is the outbox: this reads it in order and publishes. The cursor is stored only
/// after every message of a batch is acknowledged, so that a crash repeats messages and never loses
/// one.
@ProcessingGroup(Relay.GROUP)
final class Relay<E> {

    static final String GROUP = "relay";
    static final int BATCH = 200;

    /// Shorter than the processor's claim on its cursor (10 s): a stalled relay gives up before a
    /// second one may start.
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 9;

    private final String source;
    private final Speaker<E> speaker;
    private final KafkaTemplate<byte[], byte[]> kafka;

    Relay(String source, Speaker<E> speaker, KafkaTemplate<byte[], byte[]> kafka) {
        this.source = source;
        this.speaker = speaker;
        this.kafka = kafka;
    }

    @EventHandler
    void on(DomainEventMessage<?> stored, UnitOfWork<?> batch) {
        if (!speaker.eventType().isInstance(stored.getPayload())) {
            return;
        }
        var event = speaker.eventType().cast(stored.getPayload());
        for (var saying : speaker.say(event)) {
            Failpoint.hit("relay.before-send");
            sent(batch).add(kafka.send(record(stored, saying)));
            Failpoint.hit("relay.after-send");
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // collected, and awaited before the cursor moves
    private static List<CompletableFuture<?>> sent(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(
                "relay.sent",
                _ -> {
                    List<CompletableFuture<?>> sent = new ArrayList<>();
                    batch.onPrepareCommit(_ -> awaitAll(sent));
                    batch.afterCommit(_ -> Failpoint.hit("relay.after-commit"));
                    return sent;
                });
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

    private ProducerRecord<byte[], byte[]> record(
            DomainEventMessage<?> stored, Speaker.Saying saying) {
        var message = saying.message();
        var previous = stored.getMetaData().get(AggregateShell.PREVIOUS + saying.topic());
        if (previous == null) {
            throw new IllegalStateException(
                    "an event was stored without a number for " + saying.topic());
        }
        var out =
                new ProducerRecord<>(
                        saying.topic(),
                        message.caseId().toString().getBytes(UTF_8),
                        MessageJson.write(message));
        header(out, Headers.ID, stored.getIdentifier() + ":" + saying.topic());
        header(out, Headers.SOURCE, source);
        header(out, Headers.TYPE, MessageTypes.nameOf(message));
        header(out, Headers.SPEC_VERSION, "1.0");
        header(out, Headers.TIME, message.at().toString());
        header(out, Headers.SEQ, Long.toString(stored.getSequenceNumber()));
        header(out, Headers.PREV_SEQ, previous.toString());
        header(out, Headers.CONTENT_TYPE, "application/json");
        var trace = stored.getMetaData().get(Origin.TRACE_PARENT);
        if (trace != null) {
            header(out, Headers.TRACE_PARENT, trace.toString());
        }
        return out;
    }

    private static void header(ProducerRecord<?, ?> out, String name, String value) {
        out.headers().add(name, value.getBytes(UTF_8));
    }
}
