package org.yijianshi.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yijianshi.contracts.Topics;
import org.yijianshi.departmentkit.domain.HandlingEvent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Judges a world that has come to rest by what its stores and topics hold and what people were
/// told; it asks no service.
final class Checker {

    private final World world;
    private final Findings findings = new Findings();

    private Checker(World world) {
        this.world = world;
    }

    static Findings check(World world) {
        var checker = new Checker(world);
        checker.checkAll();
        return checker.findings;
    }

    private void checkAll() {
        world.wrong.forEach(what -> findings.check(Invariant.WORD_KEPT, false, () -> what));
        for (var node : world.nodes()) {
            left(node);
            unreadable(node);
        }
        new LineChecks(world, findings).check();
        for (var applicant : world.applicants.values()) {
            new CaseChecks(world, applicant, findings).check();
            new ClockChecks(world, applicant.caseId, findings).check();
        }
        world.departments.values().forEach(this::numbers);
        world.officers.forEach((name, officer) -> officer.told().forEach(told -> kept(name, told)));
    }

    private void left(Node<?> node) {
        findings.check(
                Invariant.NOTHING_LEFT,
                node.parked.all().isEmpty(),
                () -> "parked at " + node.name() + ": " + node.parked.all().size());
        findings.check(
                Invariant.NOTHING_LEFT,
                node.isPublished(),
                () -> "not published by " + node.name());
        var tasks = world.makers.get(node.name());
        findings.check(
                Invariant.NOTHING_LEFT,
                tasks == null || tasks.open().isEmpty(),
                () -> "not made at " + node.name());
    }

    private void unreadable(Node<?> node) {
        var kept = new HashSet<String>();
        for (var record : world.broker.topic(Topics.deadLetters(node.name()))) {
            kept.add(origin(record));
        }
        int expected = 0;
        for (var topic : node.service.listener().topics()) {
            expected += world.unreadable.getOrDefault(topic, 0);
        }
        int all = expected;
        findings.check(
                Invariant.UNREADABLE_KEPT,
                kept.size() == all,
                () -> node.name() + " kept " + kept.size() + " of " + all);
    }

    private static String origin(ConsumerRecord<byte[], byte[]> record) {
        return header(record, "origin-topic")
                + header(record, "origin-partition")
                + "@"
                + header(record, "origin-offset");
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /// Every claimed number belongs to one case and stands in what that case was awarded.
    private void numbers(Node<HandlingEvent> node) {
        Map<String, Set<String>> awarded = new HashMap<>();
        var given = new HashSet<String>();
        for (var claim : node.numbers.all()) {
            findings.check(
                    Invariant.NUMBERS_UNIQUE,
                    given.add(claim.series() + claim.number()),
                    () -> claim.series() + " given twice");
            var values =
                    awarded.computeIfAbsent(
                            claim.caseId().toString(),
                            _ -> CaseChecks.awarded(node, claim.caseId()));
            findings.check(
                    Invariant.NUMBERS_UNIQUE,
                    values.stream().anyMatch(value -> value.startsWith(claim.number())),
                    () -> claim.series() + " given away without an award: " + claim.caseId());
        }
    }

    private void kept(String department, Officer.Told told) {
        var node = world.departments.get(department);
        var events = node == null ? java.util.List.of() : node.log.events(told.caseId());
        findings.check(
                Invariant.WORD_KEPT,
                events.stream().anyMatch(event -> told.isKeptBy(event)),
                () -> department + " forgot " + told);
    }
}
