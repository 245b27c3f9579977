package org.yijianshi.platform.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.ReconciliationJson;
import org.yijianshi.contracts.ReconciliationMessage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Sends what is said about messages; the key is who says it.
final class ReconciliationSender {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 9;

    private final String source;
    private final KafkaTemplate<byte[], byte[]> kafka;

    ReconciliationSender(String source, KafkaTemplate<byte[], byte[]> kafka) {
        this.source = source;
        this.kafka = kafka;
    }

    CompletableFuture<?> send(String topic, String id, ReconciliationMessage message) {
        var out =
                new ProducerRecord<>(
                        topic, source.getBytes(UTF_8), ReconciliationJson.write(message));
        header(out, Headers.ID, id);
        header(out, Headers.SOURCE, source);
        header(out, Headers.TYPE, ReconciliationJson.nameOf(message));
        header(out, Headers.SPEC_VERSION, "1.0");
        header(out, Headers.CONTENT_TYPE, "application/json");
        return kafka.send(out);
    }

    /// Returns when all of it is acknowledged; throws if Kafka does not take it.
    static void await(List<? extends CompletableFuture<?>> sent) {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
                    .orTimeout(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("Kafka did not acknowledge", failed.getCause());
        }
    }

    private static void header(ProducerRecord<?, ?> out, String name, String value) {
        out.headers().add(name, value.getBytes(UTF_8));
    }
}
