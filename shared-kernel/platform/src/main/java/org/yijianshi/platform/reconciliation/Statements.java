package org.yijianshi.platform.reconciliation;

import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.contracts.ReconciliationMessage.StatementIssued;
import org.yijianshi.contracts.StatedLine;
import org.yijianshi.contracts.Topics;
import org.yijianshi.platform.kafka.RelayPosition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Gatherers;

/// The source's part: states what was published, some time after the relay has passed it. By then
/// no transaction is open that could still store an event before it, and every reader that keeps up
/// has applied it. Needs no clock but the database's.
final class Statements {

    static final int LINES = 1000;

    /// So that the first statements, of all there ever was, leave time for the rest.
    private static final int PAGES_AT_ONCE = 20;

    private final EventAccount account;
    private final RelayPosition relay;
    private final ReconciliationSender sender;
    private final TransactionTemplate transaction;
    private final Schedule schedule;

    Statements(
            EventAccount account,
            RelayPosition relay,
            ReconciliationSender sender,
            TransactionTemplate transaction,
            Schedule schedule) {
        this.account = account;
        this.relay = relay;
        this.sender = sender;
        this.transaction = transaction;
        this.schedule = schedule;
    }

    /// States what is due. The position moves only after Kafka has acknowledged: a crash repeats a
    /// statement and never leaves one out.
    void issue() {
        for (int page = 0; page < PAGES_AT_ONCE && account.position().isDue(schedule); page++) {
            transaction.executeWithoutResult(_ -> account.claim().ifPresent(this::issuePage));
        }
        if (account.position().wantsMark(schedule)) {
            transaction.executeWithoutResult(_ -> account.claim().ifPresent(this::mark));
        }
    }

    private void issuePage(Position position) {
        if (position.isDue(schedule)) { // or another replica was first
            var lines = account.lines(position.stated(), position.pageEnd());
            var sent = new ArrayList<CompletableFuture<?>>();
            for (var record : records(lines)) {
                var place = position.stated() + "-" + position.pageEnd() + ":" + sent.size();
                sent.add(sender.send(Topics.STATEMENTS, "statement:" + place, record));
            }
            ReconciliationSender.await(sent);
            account.stated(position.pageEnd());
        }
    }

    private void mark(Position position) {
        if (position.wantsMark(schedule)) {
            account.mark(relay.published());
        }
    }

    static List<StatementIssued> records(Map<String, List<StatedLine>> lines) {
        return lines.entrySet().stream()
                .flatMap(
                        topic ->
                                topic.getValue().stream()
                                        .gather(Gatherers.windowFixed(LINES))
                                        .map(some -> new StatementIssued(topic.getKey(), some)))
                .toList();
    }
}
