package org.yijianshi.fire;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What people were told is done must be stored, once, by whoever told them; and what only a person
/// decides must have been asked for by one.
final class Acknowledged {

    private final Oracle oracle;
    private final Counts counted;
    private final Set<String> notJudged;
    private final Findings findings;

    /// @param counted the events of each service, without those of the cases that are not judged
    Acknowledged(Oracle oracle, Counts counted, Set<String> notJudged, Findings findings) {
        this.oracle = oracle;
        this.counted = counted;
        this.notJudged = notJudged;
        this.findings = findings;
    }

    void judge() {
        var acknowledged = oracle.acknowledgedActs();
        var asked = oracle.perhapsDone();
        for (var service : Services.ALL) {
            var counts = counted.at(service);
            acknowledged.stream()
                    .filter(act -> act.service().equals(service))
                    .filter(act -> !notJudged.contains(act.caseId().toString()))
                    .filter(act -> times(act, counts) == 0)
                    .forEach(act -> findings.lost("acknowledged, not stored: " + act));
            counts.keySet().stream()
                    .flatMap(id -> acts(service, UUID.fromString(id)))
                    .forEach(act -> judge(act, times(act, counts), asked));
        }
        oracle.contradictions().forEach(each -> findings.add(each.kind(), each.what()));
    }

    /// What people may have done to a case there that was submitted.
    private static Stream<Act> acts(String service, UUID id) {
        if (Services.DEPARTMENTS.contains(service)) {
            return Stream.of(Act.Kind.values())
                    .filter(Act.Kind::isOfficers)
                    .map(kind -> new Act(kind, service, id));
        }
        return service.equals("casefile")
                ? Stream.concat(
                        Stream.of(Act.onCase(Act.Kind.HAND_OVER, id)),
                        Services.DEPARTMENTS.stream()
                                .map(item -> new Act(Act.Kind.SUPPLEMENT, item, id)))
                : Stream.empty();
    }

    private void judge(Act act, int times, Set<Act> asked) {
        if (times > 1) {
            findings.doubled("stored %d times: %s".formatted(times, act));
        }
        boolean byRulesToo = act.kind() == Act.Kind.APPROVE;
        if (times > 0 && !byRulesToo && !asked.contains(act)) {
            findings.unexplained("nobody asked for it: " + act);
        }
    }

    private static int times(Act act, Map<String, Map<String, Integer>> counts) {
        var type = act.kind().event();
        return counts.getOrDefault(act.caseId().toString(), Map.of())
                .getOrDefault(
                        act.kind() == Act.Kind.SUPPLEMENT ? type + " " + act.item() : type, 0);
    }
}
