package org.yijianshi.platform.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.Message;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.CaseId;

import java.util.UUID;
import java.util.function.BiPredicate;

/// Reads Kafka records. Everything that cannot be trusted is refused here, before any handler sees
/// it: no or odd headers, another version of a known type, a body that does not parse, a key that
/// is not the case's.
public final class LetterReader {

    /// What Kafka itself takes; the doors see to it that nothing of ours comes near.
    private static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_HEADER = 200;

    private LetterReader() {}

    /// What a record says.
    ///
    /// @throws RuntimeException if the record must go to the dead letters
    public static Letter read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, (_, _) -> true);
    }

    /// What a record says, if it concerns the reader.
    ///
    /// @param concerns asked with its type, whatever the version, and its item
    /// @throws RuntimeException if the record must go to the dead letters
    static Letter read(
            ConsumerRecord<byte[], byte[]> record, BiPredicate<String, @Nullable String> concerns) {
        var body = record.value();
        if (record.key() == null || body == null || body.length > LARGEST) {
            throw new Unreadable("no key, no body, or too large");
        }
        try {
            var type = header(record, Headers.TYPE);
            var caseId = CaseId.of(new String(record.key(), UTF_8)).value();
            var line = new Letter.Line(header(record, Headers.SOURCE), record.topic(), caseId);
            long seq = number(record, Headers.SEQ);
            long previous = number(record, Headers.PREV_SEQ);
            if (previous < -1 || previous >= seq) {
                throw new Unreadable("numbers that no sender gives");
            }
            return new Letter(
                    line,
                    seq,
                    previous,
                    header(record, Headers.ID),
                    type,
                    optional(record, Headers.TRACE_PARENT),
                    body,
                    saidByItsDepartment(
                            record.topic(),
                            message(
                                    type,
                                    optional(record, Headers.SUBJECT),
                                    body,
                                    caseId,
                                    concerns)));
        } catch (Unreadable unreadable) {
            throw unreadable;
        } catch (RuntimeException malformed) {
            throw new Unreadable("malformed key, header or body");
        }
    }

    /// The message, if it concerns the reader; of what does not, neither version nor body matters.
    ///
    /// @param item absent where nobody says which it is about
    static @Nullable Message message(
            String type,
            @Nullable String item,
            byte[] body,
            UUID caseId,
            BiPredicate<String, @Nullable String> concerns) {
        if (!concerns.test(MessageTypes.stem(type), item)) {
            return null;
        }
        if (MessageTypes.isOtherVersion(type)) {
            throw new Unreadable("unknown version of a known type");
        }
        if (MessageTypes.classOf(type).isEmpty()) {
            return null;
        }
        var message = MessageJson.read(type, body);
        if (!message.caseId().equals(caseId)) {
            throw new Unreadable("key and body name different cases");
        }
        return message;
    }

    /// Kafka's rights keep a department to its own topic; this keeps its topic to what is its own.
    private static @Nullable Message saidByItsDepartment(String topic, @Nullable Message message) {
        if (message != null && !Topics.mayCarry(topic, message)) {
            throw new Unreadable("not the word of the department whose topic it is on");
        }
        return message;
    }

    private static long number(ConsumerRecord<?, ?> record, String name) {
        return Long.parseLong(header(record, name));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var value = optional(record, name);
        if (value == null || value.isBlank()) {
            throw new Unreadable("no header " + name);
        }
        return value;
    }

    /// Absent also if it is nothing that a sender of ours writes: whatever is read here is stored
    /// and indexed, and what the database refuses could not even be parked.
    private static @Nullable String optional(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null || header.value().length > LONGEST_HEADER) {
            return null;
        }
        for (byte each : header.value()) {
            if (each < ' ' || each > '~') {
                return null;
            }
        }
        return new String(header.value(), US_ASCII);
    }

    /// A record for the dead letters. The reason never repeats anything of its content.
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
