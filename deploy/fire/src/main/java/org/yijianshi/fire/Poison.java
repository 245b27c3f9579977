package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Headers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/// Records that no consumer can use, written among the healthy ones: most must be found unchanged
/// among the dead letters of everyone who reads the topic, the others wait for ever, alone.
final class Poison implements AutoCloseable {

    static final String HEADER = "fire-poison";

    private static final int ORPHAN = 8;
    private static final String TYPE = "case.item-released.v1";

    /// What was put where, and that it cannot be read.
    @SuppressWarnings("ArrayRecordComponent") // doses are never compared
    record Dose(String id, String topic, byte @Nullable [] key, byte @Nullable [] value) {}

    /// A legible record that has to wait for ever.
    record Orphan(String id, String topic) {}

    private final KafkaProducer<byte[], byte[]> producer;
    private final SplittableRandom random;
    private final List<Dose> unreadable = Collections.synchronizedList(new ArrayList<>());
    private final List<Orphan> orphans = Collections.synchronizedList(new ArrayList<>());
    private final String prefix;
    private int given;

    Poison(String bootstrapServers, long seed) {
        producer = Bus.Kafka.producer(Bus.Kafka.clientOf(bootstrapServers));
        random = new SplittableRandom(seed);
        prefix = "poison-" + seed + "-";
    }

    List<Dose> unreadable() {
        return List.copyOf(unreadable);
    }

    /// Legible records whose predecessor will never come.
    List<Orphan> orphans() {
        return List.copyOf(orphans);
    }

    /// Whether a record of this name is one of this run's.
    boolean isOurs(String id) {
        return id.startsWith(prefix);
    }

    int given() {
        return given;
    }

    /// Gives so many, on topics by turns.
    void give(int number) throws InterruptedException {
        var topics = Services.topics();
        for (int i = 0; i < number; i++) {
            give(topics.get(random.nextInt(topics.size())));
        }
    }

    /// Gives one on this topic and returns when Kafka has it.
    @SuppressWarnings("NullAway") // no body is a body here
    void give(String topic) throws InterruptedException {
        var id = prefix + given++;
        var caseId = new UUID(random.nextLong(), random.nextLong());
        var kind = random.nextInt(9);
        byte[] key = caseId.toString().getBytes(UTF_8);
        byte @Nullable [] body = ("{\"caseId\":\"" + caseId + "\"}").getBytes(UTF_8);
        Map<String, String> headers = headers(id);
        switch (kind) {
            case 0 -> body = garbage();
            case 1 -> body = null;
            case 2 -> key = garbage();
            case 3 -> headers.put(Headers.TYPE, "case.item-released.v99");
            case 4 -> headers.put(Headers.SEQ, "seven");
            case 5 -> headers.remove(Headers.TYPE);
            case 6 -> body = ("{\"caseId\":\"" + UUID.randomUUID() + "\"}").getBytes(UTF_8);
            case 7 -> headers.put(Headers.SOURCE, "fire\0");
            default -> {
                headers.put(Headers.TYPE, "fire.unheard-of.v1");
                headers.put(Headers.SEQ, "9");
                headers.put(Headers.PREV_SEQ, "8");
            }
        }
        if (kind == ORPHAN) {
            orphans.add(new Orphan(id, topic));
        } else {
            unreadable.add(new Dose(id, topic, key, body));
        }
        var record = new ProducerRecord<byte[], byte[]>(topic, key, body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        record.headers().add(HEADER, id.getBytes(UTF_8));
        send(record);
    }

    private void send(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
        while (true) {
            try {
                producer.send(record).get();
                return;
            } catch (ExecutionException brokerAway) {
                // again: what was counted must be there
            }
        }
    }

    private static Map<String, String> headers(String id) {
        var headers = new HashMap<String, String>();
        headers.put(Headers.ID, id);
        headers.put(Headers.SOURCE, "fire");
        headers.put(Headers.TYPE, TYPE);
        headers.put(Headers.SEQ, "0");
        headers.put(Headers.PREV_SEQ, "-1");
        return headers;
    }

    private byte[] garbage() {
        var bytes = new byte[1 + random.nextInt(2000)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
