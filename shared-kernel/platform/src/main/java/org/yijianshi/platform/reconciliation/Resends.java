package org.yijianshi.platform.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yijianshi.contracts.ReconciliationMessage.ResendRequested;
import org.yijianshi.contracts.WantedLine;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.kafka.Relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The source's part: says again what a reader lacks, from the event store and through the relay's
/// own code, so that it is the same message with the same numbers; who has it drops it.
final class Resends implements ControlTopic.Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Resends.class);

    /// However many ask: what is left out is asked for again, and the relay has its share of Kafka
    /// and database.
    private static final int MESSAGES_AT_ONCE = 1000;

    private final String source;
    private final EventStorageEngine events;
    private final Relay<?> relay;
    private final Counter resent;
    private final Counter unsayable;
    private int allowance;

    Resends(String source, EventStorageEngine events, Relay<?> relay, MeterRegistry meters) {
        this.source = source;
        this.events = events;
        this.relay = relay;
        this.resent = meters.counter("yijianshi.reconciliation.resent");
        this.unsayable = meters.counter("yijianshi.reconciliation.unsayable");
    }

    /// From now on as many messages as may be said again at once.
    void refresh() {
        allowance = MESSAGES_AT_ONCE;
    }

    @Override
    public void take(ControlRecord record) {
        if (record.message() instanceof ResendRequested(var asked, var topic, var lines)
                && asked.equals(source)) {
            sayAgain(record.source(), topic, lines);
        }
    }

    private void sayAgain(String reader, String topic, List<WantedLine> lines) {
        var sent = new ArrayList<CompletableFuture<?>>();
        for (var line : lines) {
            if (sent.size() < allowance) {
                sent.addAll(sayAgainIfPossible(topic, line));
            }
        }
        allowance -= sent.size();
        ReconciliationSender.await(sent);
        resent.increment(sent.size());
        LOG.info(
                "asked by {} about {} cases, said {} messages on {} again",
                reader,
                lines.size(),
                sent.size(),
                topic);
    }

    /// What cannot be said of one case must not keep the others from being said.
    private List<CompletableFuture<?>> sayAgainIfPossible(String topic, WantedLine line) {
        try {
            return sayAgain(topic, line);
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            unsayable.increment();
            LOG.error(
                    "a fault of ours: what was asked of case {} on {} cannot be said: {}",
                    line.caseId(),
                    topic,
                    Passing.trace(failure));
            return List.of();
        }
    }

    private List<CompletableFuture<?>> sayAgain(String topic, WantedLine line) {
        var sent = new ArrayList<CompletableFuture<?>>();
        events.readEvents(new CaseId(line.caseId()).toString(), line.after() + 1)
                .asStream()
                .forEach(event -> sent.addAll(relay.sendAgain(event, topic)));
        return sent;
    }
}
