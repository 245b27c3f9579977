package org.yijianshi.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.CaseCommand.RecordCompletion;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.contracts.HandlingMessage.SupplementRequested;
import org.yijianshi.contracts.Headers;
import org.yijianshi.contracts.Message;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.platform.kafka.Letter.Line;
import org.yijianshi.platform.kafka.Listener;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The real classes, or the same with one mistake.
record Mutants(@Nullable Bug bug) {

    Listener listener(Listener real) {
        return bug == Bug.INBOX_CHECK_DROPPED
                ? new Unchecked(real)
                : bug == Bug.PAUSE_NOT_HEARD && real.topics().contains(Topics.CASE_EVENTS)
                        ? new Deaf(real)
                        : real;
    }

    <E> Life<E> life(Life<E> real) {
        return bug == Bug.LATE_RESULT_LOST || bug == Bug.REPEAT_NOT_RECOGNISED
                ? new Forgetful<>(real, bug)
                : real;
    }

    List<ConsumerRecord<byte[], byte[]>> received(
            List<ConsumerRecord<byte[], byte[]>> batch, AppliedRows applied) {
        return bug == Bug.GAP_IGNORED ? batch.stream().map(gapless(applied)).toList() : batch;
    }

    /// Tells the inbox that whatever comes follows what was applied last.
    private static java.util.function.UnaryOperator<ConsumerRecord<byte[], byte[]>> gapless(
            AppliedRows applied) {
        Map<Line, Long> reached = new HashMap<>();
        return record -> {
            var line =
                    new Line(
                            header(record, Headers.SOURCE),
                            record.topic(),
                            CaseId.of(new String(record.key(), UTF_8)).value());
            long last =
                    reached.computeIfAbsent(
                            line, l -> applied.last(List.of(l)).getOrDefault(l, -1L));
            long seq = Long.parseLong(header(record, Headers.SEQ));
            if (seq <= last) {
                return record;
            }
            reached.put(line, seq);
            return following(record, last);
        };
    }

    private static ConsumerRecord<byte[], byte[]> following(
            ConsumerRecord<byte[], byte[]> record, long previous) {
        var copy =
                new ConsumerRecord<>(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.key(),
                        record.value());
        record.headers().forEach(copy.headers()::add);
        copy.headers().remove(Headers.PREV_SEQ);
        copy.headers().add(Headers.PREV_SEQ, Long.toString(previous).getBytes(UTF_8));
        return copy;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /// Takes every message as news.
    private record Unchecked(Listener real) implements Listener {
        @Override
        public List<String> topics() {
            return real.topics();
        }

        @Override
        public List<String> newsTopics() {
            return real.topics();
        }

        @Override
        public void on(Message message) {
            real.on(message);
        }

        @Override
        public void onNews(Message message, long seq) {
            real.onNews(message, seq);
            real.on(message);
        }
    }

    /// Does not hear of one message type.
    private record Deaf(Listener real) implements Listener {
        @Override
        public List<String> topics() {
            return real.topics();
        }

        @Override
        public void on(Message message) {
            if (!(message instanceof SupplementRequested)) {
                real.on(message);
            }
        }
    }

    /// Decides some commands wrongly.
    private record Forgetful<E>(Life<E> real, Bug bug) implements Life<E> {
        @Override
        public Decision<E> decide(Object command) {
            var decision = real.decide(command);
            if (!(decision instanceof Decision.Accepted<E>(var events))) {
                return decision;
            }
            if (bug == Bug.LATE_RESULT_LOST
                    && command instanceof RecordCompletion
                    && events.stream().anyMatch(LateResultRecorded.class::isInstance)) {
                return Decision.nothing();
            }
            if (bug == Bug.REPEAT_NOT_RECOGNISED
                    && command instanceof HandOver c
                    && events.isEmpty()) {
                return again(c);
            }
            return decision;
        }

        @SuppressWarnings("unchecked") // a hand-over is a command of the case file
        private Decision<E> again(HandOver c) {
            return Decision.accept(
                    (E) new ResultsHandedOver(c.caseId(), List.of(), c.handover(), c.at()));
        }

        @Override
        public Life<E> after(E event) {
            return new Forgetful<>(real.after(event), bug);
        }
    }
}
