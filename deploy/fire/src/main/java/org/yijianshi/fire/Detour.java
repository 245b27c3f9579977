package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Inside the services under test: sends some records to another topic, from which [Bus] forwards
/// them later and in another order. To a consumer that is a bus which delays and reorders.
public final class Detour implements ProducerInterceptor<byte[], byte[]> {

    static final String TOPIC = "fire-detour";
    static final String HEADER = "fire-topic";
    static final String RATE = "yijianshi.fire.detour";

    private static final double SHARE = Double.parseDouble(System.getProperty(RATE, "0"));

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (record.topic().startsWith("dead-letters.")
                || ThreadLocalRandom.current().nextDouble() >= SHARE) {
            return record;
        }
        var elsewhere =
                new ProducerRecord<>(
                        TOPIC, null, null, record.key(), record.value(), record.headers());
        elsewhere.headers().add(HEADER, record.topic().getBytes(UTF_8));
        return elsewhere;
    }

    @Override
    public void onAcknowledgement(
            @Nullable RecordMetadata metadata, @Nullable Exception exception) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> configs) {}
}
