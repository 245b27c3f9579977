package org.yijianshi.fire;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yijianshi.allinone.DistributedSystem;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Judges from outside: the databases, the topics and the log of what was asked, nothing that a
/// service says of itself.
final class Checker {

    private static final List<String> ENDS =
            List.of("CaseCompleted", "CaseRejected", "CaseWithdrawn");
    private final DistributedSystem system;
    private final Oracle oracle;
    private final Poison poison;
    private final Set<String> notJudged;

    private final Findings findings = new Findings();
    private final Map<String, List<Stored>> stored = new HashMap<>();
    private final Map<String, Said> said = new HashMap<>();
    private final Map<String, Sealed> sealed = new HashMap<>();
    private final Reported reported;
    private List<Stored> ofEarlierRunsToo = List.of();

    /// @param notJudged cases of earlier runs on the same system
    Checker(DistributedSystem system, Oracle oracle, Poison poison, Set<String> notJudged) {
        this.system = system;
        this.oracle = oracle;
        this.poison = poison;
        this.notJudged = notJudged;
        this.reported = new Reported(system, notJudged, findings);
    }

    Findings judge() {
        for (var service : Services.ALL) {
            var all = Stored.of(db(service));
            if (service.equals("casefile")) {
                ofEarlierRunsToo = all;
            }
            stored.put(
                    service,
                    all.stream().filter(event -> !notJudged.contains(event.caseId())).toList());
        }
        Said.readAll(system.bootstrapServers(), Services.topics(), this::hear);
        var counts = Counts.of(stored);
        everyCaseEndsOnce(counts.at("casefile"));
        new Acknowledged(oracle, counts, notJudged, findings).judge();
        new Effects(counts, said.values(), findings).judge();
        new Numbers(system, counts, ofEarlierRunsToo, notJudged, findings).judge();
        whatIsStoredIsSaid();
        whatIsSaidIsApplied();
        keysAreKept();
        readModelsAgree(counts.at("casefile"));
        reported.judge();
        new Verdicts(said.values(), findings).judge();
        new Leftovers(system, poison, notJudged, findings).judge();
        return findings;
    }

    private Db db(String service) {
        return new Db(system.database(service));
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        if (Said.isPoison(record)) {
            return;
        }
        var message = Said.of(record);
        if (notJudged.contains(message.caseId())) {
            return;
        }
        var before = said.putIfAbsent(message.source() + " " + message.id(), message);
        if (before == null) {
            reported.hear(message, record.value());
        } else if (before.seq() != message.seq() || before.digest() != message.digest()) {
            findings.unexplained("two messages with one id: " + message.id());
        }
        var keys = Said.keysOf(record).toList();
        if (!keys.isEmpty()) {
            sealed.computeIfAbsent(message.id(), _ -> new Sealed(message, new HashSet<>()))
                    .keys()
                    .addAll(keys);
        }
    }

    /// A message and the keys under which its copies are sealed.
    private record Sealed(Said message, Set<String> keys) {}

    /// One copy is applied; without its key it could never be opened again.
    private void keysAreKept() {
        for (var service : Services.ALL) {
            var heard = Services.appliedBy(service);
            var kept =
                    Set.copyOf(
                            db(service)
                                    .list(
                                            "select key_id::text from data_key where not own",
                                            row -> row.getString(1)));
            sealed.values().stream()
                    .filter(each -> heard.contains(each.message().topic()))
                    .filter(_ -> !service.equals("supervision")) // nothing is sealed for it
                    .filter(each -> Collections.disjoint(each.keys(), kept))
                    .forEach(
                            each ->
                                    findings.lost(
                                            service + " kept no key of " + each.message().id()));
        }
    }

    private void everyCaseEndsOnce(Map<String, Map<String, Integer>> counts) {
        var asked = texts(oracle.asked());
        if (oracle.acknowledged().size() < asked.size() / 2) {
            findings.unexplained("hardly anything was acknowledged: this run proves nothing");
        }
        for (var id : texts(oracle.refused())) {
            if (counts.containsKey(id)) {
                findings.unexplained("refused, stored all the same: case " + id);
            }
        }
        var perhaps = oracle.perhapsDone();
        counts.forEach(
                (id, count) -> {
                    if (!asked.contains(id)) {
                        findings.unexplained("a case nobody submitted: " + id);
                    }
                    var ends = ENDS.stream().mapToInt(end -> count.getOrDefault(end, 0)).sum();
                    if (ends == 0) {
                        findings.lost("no end: case " + id + " " + count);
                    } else if (ends > 1 || count.getOrDefault("CaseSubmitted", 0) != 1) {
                        findings.doubled("begun or ended more than once: case " + id);
                    }
                    var withdrawal = Act.onCase(Act.Kind.WITHDRAW, UUID.fromString(id));
                    if (count.containsKey("CaseWithdrawn") && !perhaps.contains(withdrawal)) {
                        findings.unexplained("withdrawn by nobody: case " + id);
                    }
                });
    }

    private void whatIsStoredIsSaid() {
        var expected = new HashSet<String>();
        stored.forEach(
                (service, events) -> {
                    for (var event : events) {
                        for (var topic : event.topics()) {
                            var key = service + " " + event.id() + ":" + topic;
                            expected.add(key);
                            var message = said.get(key);
                            if (message == null) {
                                findings.lost(
                                        "stored, never said: %s %s of case %s on %s"
                                                .formatted(
                                                        service,
                                                        event.type(),
                                                        event.caseId(),
                                                        topic));
                            } else if (message.seq() != event.seq()
                                    || !message.caseId().equals(event.caseId())) {
                                findings.unexplained("said with another number: " + key);
                            }
                        }
                    }
                });
        said.keySet().stream()
                .filter(key -> !expected.contains(key))
                .forEach(key -> findings.unexplained("said, never stored: " + key));
    }

    /// Line by line: as many as were said, and the last of them the last.
    private void whatIsSaidIsApplied() {
        for (var service : Services.ALL) {
            var topics = Services.appliedBy(service);
            var expected =
                    said.values().stream()
                            .filter(message -> topics.contains(message.topic()))
                            .collect(
                                    Collectors.toMap(
                                            Said::line,
                                            m -> new Applied(m.seq(), 1),
                                            Applied::and));
            var applied = applied(service);
            expected.forEach(
                    (line, all) -> {
                        var reached = applied.getOrDefault(line, Applied.NOTHING);
                        if (reached.isShortOf(all)) {
                            findings.lost(
                                    "%s applied %s of %s on %s"
                                            .formatted(service, reached, all, line));
                        } else if (!reached.equals(all)) {
                            findings.doubled(
                                    "%s applied %s of %s on %s"
                                            .formatted(service, reached, all, line));
                        }
                    });
            applied.keySet().stream()
                    .filter(line -> !expected.containsKey(line))
                    .forEach(
                            line ->
                                    findings.unexplained(
                                            service + " applied what nobody said: " + line));
        }
    }

    /// What a service applied of a line, or should have.
    private record Applied(long last, int messages) {

        static final Applied NOTHING = new Applied(-1, 0);

        Applied and(Applied other) {
            return new Applied(Math.max(last, other.last), messages + other.messages);
        }

        boolean isShortOf(Applied all) {
            return last < all.last || messages < all.messages;
        }

        @Override
        public String toString() {
            return "%d messages up to %d".formatted(messages, last);
        }
    }

    private Map<String, Applied> applied(String service) {
        var applied = new HashMap<String, Applied>();
        db(service)
                .list(
                        """
                        select source, topic, case_id::text, seq, messages from inbox
                        where source <> 'fire'
                        """,
                        row ->
                                Map.entry(
                                        List.of(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getString(3)),
                                        new Applied(row.getLong(4), row.getInt(5))))
                .stream()
                .filter(row -> !notJudged.contains(row.getKey().getLast()))
                .forEach(row -> applied.put(String.join(" ", row.getKey()), row.getValue()));
        return applied;
    }

    private void readModelsAgree(Map<String, Map<String, Integer>> counts) {
        var states = new HashMap<String, String>();
        db("casefile")
                .list(
                        "select case_id::text, state from case_view",
                        row -> new String[] {row.getString(1), row.getString(2)})
                .forEach(row -> states.put(row[0], row[1]));
        counts.forEach(
                (id, count) -> {
                    var state = states.getOrDefault(id, "absent");
                    var end = ENDS.stream().filter(count::containsKey).findFirst().orElse("Case-");
                    if (!end.equalsIgnoreCase("Case" + state)) {
                        findings.unexplained(
                                "the view says %s after %s: case %s".formatted(state, end, id));
                    }
                });
        for (var department : Services.DEPARTMENTS) {
            db(department)
                    .list(
                            "select case_id::text from task where closed_at is null",
                            row -> row.getString(1))
                    .stream()
                    .filter(id -> !notJudged.contains(id))
                    .forEach(id -> findings.lost(department + " has an open task: case " + id));
        }
    }

    private static Set<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }
}
