package org.yijianshi.fire;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What follows from what: of each item one release, one handling in its department, one end on
/// either side, and on both sides the same.
final class Effects {

    private static final List<String> ENDS_HERE =
            List.of(
                    "ItemCompleted",
                    "ItemRejected",
                    "ItemCancelled",
                    "ItemWithdrawn",
                    "WaitingItemWithdrawn");
    private static final List<String> ENDS_THERE =
            List.of("HandlingCompleted", "HandlingRejected", "HandlingWithdrawn");
    private static final JsonMapper JSON = new JsonMapper();

    private final Counts counts;
    private final Map<String, List<String>> planned = new HashMap<>();
    private final Findings findings;

    /// @param counts of the events that are judged
    Effects(Counts counts, Collection<Said> said, Findings findings) {
        this.counts = counts;
        this.findings = findings;
        said.stream()
                .filter(message -> message.type().equals("case.submitted.v1"))
                .forEach(message -> planned.put(message.caseId(), items(message)));
    }

    private static List<String> items(Said submitted) {
        return JSON.readTree(submitted.text())
                .path("items")
                .valueStream()
                .map(item -> item.path("item").asString())
                .toList();
    }

    void judge() {
        var cases = counts.at("casefile");
        cases.forEach(this::everyItemEndsOnce);
        for (var department : Services.DEPARTMENTS) {
            var handled = counts.at(department);
            var all = new HashSet<>(cases.keySet());
            all.addAll(handled.keySet());
            for (var id : all) {
                compare(
                        department,
                        id,
                        cases.getOrDefault(id, Map.of()),
                        handled.getOrDefault(id, Map.of()));
            }
        }
    }

    private void everyItemEndsOnce(String id, Map<String, Integer> here) {
        for (var item : planned.getOrDefault(id, List.of())) {
            equal(item + " ended", id, 1, sum(here, ENDS_HERE.stream().map(e -> e + " " + item)));
        }
    }

    private void compare(
            String department, String id, Map<String, Integer> here, Map<String, Integer> there) {
        int released = here.getOrDefault("ItemReleased " + department, 0);
        int opened = there.getOrDefault("HandlingOpened", 0);
        equal(department + " opened", id, released, opened);
        equal(department + " ended there", id, opened, sum(there, ENDS_THERE.stream()));
        int results =
                sum(
                        here,
                        Stream.of("ItemCompleted", "LateResultRecorded")
                                .map(e -> e + " " + department));
        int completed = there.getOrDefault("HandlingCompleted", 0);
        equal(department + " completed", id, results, completed);
        equal(
                department + " supplemented",
                id,
                here.getOrDefault("ItemSupplemented " + department, 0),
                there.getOrDefault("SupplementTaken", 0));
        once(department + " released", id, released);
        once(department + " opened", id, opened);
        once(department + " completed", id, Math.max(results, completed));
    }

    private static int sum(Map<String, Integer> counts, Stream<String> types) {
        return types.mapToInt(type -> counts.getOrDefault(type, 0)).sum();
    }

    private void once(String what, String id, int times) {
        if (times > 1) {
            findings.doubled("%s %d times: case %s".formatted(what, times, id));
        }
    }

    private void equal(String what, String id, int wanted, int found) {
        if (found < wanted) {
            findings.lost("%s %d times, of %d: case %s".formatted(what, found, wanted, id));
        } else if (found > wanted) {
            findings.doubled("%s %d times, of %d: case %s".formatted(what, found, wanted, id));
        }
    }
}
