package org.yijianshi.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.yijianshi.contracts.CaseMessage.ItemReleased;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.kernel.CaseId;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A Kafka record as a neighbour would write it, and every way to spoil it.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Said(byte[] key, byte[] body, Map<String, String> headers) {

    public static Said about(CaseId caseId, long seq, long previous, String text) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(Headers.ID, idOf(caseId, seq) + ":case-events");
        headers.put(Headers.SOURCE, "neighbour");
        headers.put(Headers.TYPE, "case.item-released.v1");
        headers.put(Headers.SPEC_VERSION, "1.0");
        headers.put(Headers.TIME, Trial.AT.toString());
        headers.put(Headers.SEQ, Long.toString(seq));
        headers.put(Headers.PREV_SEQ, Long.toString(previous));
        headers.put(Headers.CONTENT_TYPE, "application/json");
        return new Said(
                caseId.toString().getBytes(UTF_8),
                MessageJson.write(new ItemReleased(caseId.value(), text, null, Trial.AT)),
                headers);
    }

    /// As the relay writes it: an event's id and the topic.
    private static UUID idOf(CaseId caseId, long seq) {
        return UUID.nameUUIDFromBytes((caseId + ":" + seq).getBytes(UTF_8));
    }

    public Said with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Said(key, body, more);
    }

    public Said without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Said(key, body, fewer);
    }

    public Said body(byte[] other) {
        return new Said(key, other, headers);
    }

    public Said key(String other) {
        return new Said(other.getBytes(UTF_8), body, headers);
    }

    public ProducerRecord<byte[], byte[]> on(String topic) {
        var record = new ProducerRecord<>(topic, 0, key, body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
