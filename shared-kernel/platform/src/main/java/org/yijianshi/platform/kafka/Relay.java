package org.yijianshi.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.store.MessageNumbers;
import org.yijianshi.platform.store.Origin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Turns a stored event into messages and sends them.
public final class Relay<E> {

    private final String source;
    private final Speaker<E> speaker;
    private final KafkaTemplate<byte[], byte[]> kafka;

    /// Over any template: a simulation's sends to a bus of its own.
    public Relay(String source, Speaker<E> speaker, KafkaTemplate<byte[], byte[]> kafka) {
        this.source = source;
        this.speaker = speaker;
        this.kafka = kafka;
    }

    /// Sends what is to be said of an event.
    ///
    /// @return the acknowledgements, to be awaited before the cursor moves
    public List<CompletableFuture<?>> send(DomainEventMessage<?> stored) {
        return send(stored, speaker::say);
    }

    /// Sends what is to be said of an event on one topic, if anything: with the numbers it had.
    ///
    /// @return the acknowledgements
    public List<CompletableFuture<?>> sendAgain(DomainEventMessage<?> stored, String topic) {
        if (!stored.getMetaData().containsKey(MessageNumbers.PREVIOUS + topic)) {
            return List.of();
        }
        return send(
                stored,
                event -> speaker.say(event).stream().filter(s -> s.topic().equals(topic)).toList());
    }

    private List<CompletableFuture<?>> send(
            DomainEventMessage<?> stored, Function<E, List<Speaker.Saying>> say) {
        if (!speaker.eventType().isInstance(stored.getPayload())) {
            return List.of();
        }
        var event = speaker.eventType().cast(stored.getPayload());
        return say.apply(event).stream().<CompletableFuture<?>>map(s -> sent(stored, s)).toList();
    }

    private CompletableFuture<?> sent(DomainEventMessage<?> stored, Speaker.Saying saying) {
        Failpoint.hit("relay.before-send");
        var acknowledgement = kafka.send(record(stored, saying));
        Failpoint.hit("relay.after-send");
        return acknowledgement;
    }

    private ProducerRecord<byte[], byte[]> record(
            DomainEventMessage<?> stored, Speaker.Saying saying) {
        var message = saying.message();
        var previous = stored.getMetaData().get(MessageNumbers.PREVIOUS + saying.topic());
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
        var item = message.item();
        if (item != null) {
            header(out, Headers.SUBJECT, item);
        }
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
