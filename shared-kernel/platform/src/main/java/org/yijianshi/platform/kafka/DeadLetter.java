package org.yijianshi.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

import java.util.List;
import java.util.Optional;

/// A record that could not be read, as it is kept: all that it had, and behind that where it came
/// from.
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

    static final String TOPIC = "origin-topic";
    static final String PARTITION = "origin-partition";
    static final String OFFSET = "origin-offset";
    private static final List<String> ADDED = List.of(TOPIC, PARTITION, OFFSET);

    /// Where it is kept.
    public record Spot(int partition, long offset) {}

    /// Where it came from.
    public record Origin(String topic, int partition, long offset) {}

    public Spot spot() {
        return new Spot(record.partition(), record.offset());
    }

    /// Absent if somebody else wrote it here.
    public Optional<Origin> origin() {
        var headers = headers();
        var added = headers.subList(Math.max(0, headers.size() - ADDED.size()), headers.size());
        if (!added.stream().map(Header::key).toList().equals(ADDED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Origin(
                            text(added.get(0)),
                            Integer.parseInt(text(added.get(1))),
                            Long.parseLong(text(added.get(2)))));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /// The record as it came at first: what is made of it, and where it is kept if it cannot be
    /// read this time either, is as it was then. One that nobody knows the origin of stays as it
    /// is.
    ConsumerRecord<byte[], byte[]> atFirst() {
        return origin().map(this::from).orElse(record);
    }

    private ConsumerRecord<byte[], byte[]> from(Origin origin) {
        return new ConsumerRecord<>(
                origin.topic(),
                origin.partition(),
                origin.offset(),
                record.timestamp(),
                record.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                record.value(),
                new RecordHeaders(headersAtFirst()),
                Optional.empty());
    }

    /// The headers that it came with.
    public List<Header> headersAtFirst() {
        var headers = headers();
        return origin().isEmpty() ? headers : headers.subList(0, headers.size() - ADDED.size());
    }

    private List<Header> headers() {
        return List.of(record.headers().toArray());
    }

    private static String text(Header header) {
        return new String(header.value(), UTF_8);
    }
}
