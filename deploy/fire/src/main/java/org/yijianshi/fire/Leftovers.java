package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yijianshi.allinone.DistributedSystem;
import org.yijianshi.contracts.ReconciliationMessage.ResendRequested;
import org.yijianshi.contracts.Topics;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What is left when all is quiet: nothing waits but poison, all poison is where it belongs, and
/// nobody had to ask for what was lost on its way.
final class Leftovers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String POISON = "poison-";

    private final DistributedSystem system;
    private final Poison poison;
    private final Set<String> notJudged;
    private final Findings findings;

    private final Set<String> orphansParked = new HashSet<>();
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> deadLetters = new HashMap<>();

    Leftovers(DistributedSystem system, Poison poison, Set<String> notJudged, Findings findings) {
        this.system = system;
        this.poison = poison;
        this.notJudged = notJudged;
        this.findings = findings;
    }

    void judge() {
        for (var service : Services.ALL) {
            new Db(system.database(service))
                    .list(
                            "select message_id, case_id::text, cause, reason, type from parked",
                            row ->
                                    new Parked(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3) + " " + row.getString(4),
                                            row.getString(5)))
                    .forEach(parked -> judge(service, parked));
            Said.readAll(
                    system.bootstrapServers(),
                    List.of(Topics.deadLetters(service)),
                    record -> sort(service, record));
        }
        poison.unreadable().forEach(this::judge);
        poison.orphans().forEach(this::judge);
        nothingWasRepaired();
    }

    private record Parked(String id, String caseId, String why, String type) {}

    private void judge(String service, Parked parked) {
        if (parked.id().startsWith(POISON)) {
            orphansParked.add(service + " " + parked.id());
        } else if (!notJudged.contains(parked.caseId())) {
            findings.unexplained(
                    "parked by %s: %s of case %s, %s"
                            .formatted(service, parked.type(), parked.caseId(), parked.why()));
        }
    }

    private void sort(String service, ConsumerRecord<byte[], byte[]> record) {
        var id = Said.header(record, Poison.HEADER);
        if (id == null) {
            if (record.key() == null || !notJudged.contains(new String(record.key(), UTF_8))) {
                findings.unexplained("a healthy record among the dead letters of " + service);
            }
        } else if (poison.isOurs(id)) {
            deadLetters.computeIfAbsent(service + " " + id, _ -> new ArrayList<>()).add(record);
        }
    }

    private void judge(Poison.Dose dose) {
        for (var reader : Services.readersOf(dose.topic())) {
            var copies = deadLetters.getOrDefault(reader + " " + dose.id(), List.of());
            if (copies.isEmpty()) {
                findings.lost("%s has no dead letter of %s".formatted(reader, dose));
            }
            for (var copy : copies) {
                if (!Arrays.equals(copy.key(), dose.key())
                        || !Arrays.equals(copy.value(), dose.value())
                        || !dose.topic().equals(Said.header(copy, "origin-topic"))) {
                    findings.unexplained("%s changed dead letter %s".formatted(reader, dose.id()));
                }
            }
        }
    }

    /// Its predecessor never comes: it waits with everyone who keeps the order of its topic.
    private void judge(Poison.Orphan orphan) {
        for (var service : Services.ALL) {
            if (Services.appliedBy(service).contains(orphan.topic())
                    && !orphansParked.contains(service + " " + orphan.id())) {
                findings.lost("%s does not keep %s waiting".formatted(service, orphan.id()));
            }
        }
    }

    /// Reconciliation heals what relay and inbox lose. Here that is a loss that was seen late.
    private void nothingWasRepaired() {
        Said.readAll(
                system.bootstrapServers(),
                List.of(Topics.RESEND_REQUESTS),
                record -> {
                    var reader = Objects.requireNonNull(Said.header(record, "ce_source"));
                    var wanted = JSON.readValue(record.value(), ResendRequested.class);
                    wanted.lines().stream()
                            .map(line -> line.caseId().toString())
                            .filter(id -> !notJudged.contains(id))
                            .forEach(
                                    id ->
                                            findings.lost(
                                                    "%s had to ask %s for messages on %s: case %s"
                                                            .formatted(
                                                                    reader,
                                                                    wanted.source(),
                                                                    wanted.topic(),
                                                                    id)));
                });
    }
}
