package org.yijianshi.platform.reconciliation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.contracts.ReconciliationMessage.ResendRequested;
import org.yijianshi.contracts.ReconciliationMessage.StatementIssued;
import org.yijianshi.contracts.StatedLine;
import org.yijianshi.contracts.Topics;
import org.yijianshi.contracts.WantedLine;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.reconciliation.DifferenceTable.Difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/// The reader's part: compares statements with the inbox and asks for what is not here. A statement
/// is opened only when the inbox has read everything that was sent before it, so that whoever comes
/// late does not ask for what is waiting for them.
final class Differences implements ControlTopic.Reader {

    private static final Logger LOG = LoggerFactory.getLogger(Differences.class);

    private static final int AT_ONCE = 1000;
    private static final int LINES = 100;

    private final Listener listener;
    private final InboxProgress inbox;
    private final DifferenceTable table;
    private final ReconciliationSender sender;
    private final TransactionTemplate transaction;
    private final Schedule schedule;
    private final Counter found;
    private final Counter miscounted;
    private final Counter asked;

    Differences(
            Listener listener,
            InboxProgress inbox,
            DifferenceTable table,
            ReconciliationSender sender,
            TransactionTemplate transaction,
            Schedule schedule,
            MeterRegistry meters) {
        this.listener = listener;
        this.inbox = inbox;
        this.table = table;
        this.sender = sender;
        this.transaction = transaction;
        this.schedule = schedule;
        this.found = meters.counter("yijianshi.reconciliation.differences");
        this.miscounted = meters.counter("yijianshi.reconciliation.miscounted");
        this.asked = meters.counter("yijianshi.reconciliation.asked");
    }

    @Override
    public boolean isReady(ControlRecord record) {
        return !concernsUs(record) || inbox.hasReadPast(record.message().topic(), record.sentAt());
    }

    @Override
    public void take(ControlRecord record) {
        if (concernsUs(record)
                && record.message() instanceof StatementIssued(var topic, var lines)) {
            compare(record.source(), topic, lines);
        }
    }

    /// News leaves no inbox rows to compare with; the next news replaces what was lost.
    private boolean concernsUs(ControlRecord record) {
        var topic = record.message().topic();
        return listener.topics().contains(topic) && !listener.newsTopics().contains(topic);
    }

    private void compare(String source, String topic, List<StatedLine> lines) {
        var comparison = table.compare(source, topic, lines);
        if (!comparison.missing().isEmpty()) {
            var behind =
                    comparison.missing().stream()
                            .map(WantedLine::caseId)
                            .collect(Collectors.toCollection(HashSet::new));
            found.increment(
                    table.add(
                            source,
                            topic,
                            lines.stream().filter(l -> behind.contains(l.caseId())).toList()));
        }
        if (!comparison.miscounted().isEmpty()) {
            miscounted.increment(comparison.miscounted().size());
            LOG.error(
                    "a fault of ours: of {} cases on {} not as many messages of {} were applied as"
                            + " there were, e.g. {}",
                    comparison.miscounted().size(),
                    topic,
                    source,
                    comparison.miscounted().getFirst());
        }
    }

    /// Asks for what is still missing; what has come meanwhile, or was parked, is forgotten.
    void ask() {
        transaction.executeWithoutResult(
                _ -> {
                    table.closeApplied();
                    var sent = new ArrayList<CompletableFuture<?>>();
                    table.due(schedule.every(), AT_ONCE).stream()
                            .collect(Collectors.groupingBy(d -> List.of(d.source(), d.topic())))
                            .values()
                            .forEach(line -> sent.addAll(ask(line)));
                    ReconciliationSender.await(sent);
                });
    }

    private List<? extends CompletableFuture<?>> ask(List<Difference> due) {
        var source = due.getFirst().source();
        var topic = due.getFirst().topic();
        var missing = table.compare(source, topic, due.stream().map(Difference::line).toList());
        var cases = missing.missing().stream().map(WantedLine::caseId).collect(Collectors.toSet());
        var here =
                due.stream().map(d -> d.line().caseId()).filter(id -> !cases.contains(id)).toList();
        table.close(source, topic, here);
        if (cases.isEmpty()) {
            return List.of();
        }
        table.asked(source, topic, cases);
        asked.increment(cases.size());
        LOG.warn(
                "of {} cases messages of {} on {} are missing: asked", cases.size(), source, topic);
        return missing.missing().stream()
                .gather(Gatherers.windowFixed(LINES))
                .map(some -> send(new ResendRequested(source, topic, some)))
                .toList();
    }

    private CompletableFuture<?> send(ResendRequested request) {
        return sender.send(
                Topics.RESEND_REQUESTS, "resend-request:" + table.nextRequest(), request);
    }
}
