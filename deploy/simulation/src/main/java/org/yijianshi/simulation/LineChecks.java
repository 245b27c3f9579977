package org.yijianshi.simulation;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.kafka.Letter;
import org.yijianshi.platform.kafka.Letter.Line;
import org.yijianshi.platform.store.MessageNumbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares what every service was to be told, by the stores of the others, with its inbox rows.
final class LineChecks {

    private final World world;
    private final Findings findings;

    LineChecks(World world, Findings findings) {
        this.world = world;
        this.findings = findings;
    }

    void check() {
        var said = new HashMap<Line, List<Long>>();
        world.nodes().forEach(node -> say(node, said));
        for (var node : world.nodes()) {
            var topics = new ArrayList<>(node.service.listener().topics());
            topics.removeAll(node.service.listener().newsTopics());
            said.forEach(
                    (line, numbers) -> {
                        if (topics.contains(line.topic())) {
                            compare(node, line, numbers);
                        }
                    });
            strays(node, said.keySet());
        }
    }

    private static void say(Node<?> node, Map<Line, List<Long>> said) {
        for (var stored : node.log.all()) {
            var caseId = CaseId.of(stored.getAggregateIdentifier()).value();
            for (var key : stored.getMetaData().keySet()) {
                if (key.startsWith(MessageNumbers.PREVIOUS)) {
                    var topic = key.substring(MessageNumbers.PREVIOUS.length());
                    said.computeIfAbsent(
                                    new Line(node.name(), topic, caseId), _ -> new ArrayList<>())
                            .add(stored.getSequenceNumber());
                }
            }
        }
    }

    private void compare(Node<?> node, Line line, List<Long> numbers) {
        var applied =
                node.applied.all().getOrDefault(line, List.of()).stream().map(Letter::seq).toList();
        findings.check(
                Invariant.APPLIED_IN_ORDER,
                applied.equals(numbers),
                () -> node.name() + " applied " + applied + " of " + numbers + " on " + line);
    }

    private void strays(Node<?> node, Set<Line> said) {
        findings.check(
                Invariant.APPLIED_IN_ORDER,
                said.containsAll(
                        node.applied.all().entrySet().stream()
                                .filter(rows -> !rows.getValue().isEmpty())
                                .map(Map.Entry::getKey)
                                .toList()),
                () -> node.name() + " applied what nobody said");
    }
}
