package org.yijianshi.fire;

import org.yijianshi.worktime.WorkCalendar;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The verdict on each completed case that was never paused, computed once more from what the case
/// file said and the calendar, and nothing of supervision's own.
final class Verdicts {

    private static final JsonMapper JSON = new JsonMapper();

    private final Findings findings;
    private final Map<String, JsonNode> submitted = new HashMap<>();
    private final Map<String, List<JsonNode>> closed = new HashMap<>();
    private final Map<String, JsonNode> reached = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Set<String> paused = new HashSet<>();

    Verdicts(Collection<Said> said, Findings findings) {
        this.findings = findings;
        said.forEach(this::hear);
    }

    private void hear(Said message) {
        var id = message.caseId();
        switch (message.type()) {
            case "case.submitted.v1" -> submitted.put(id, JSON.readTree(message.text()));
            case "case.item-closed.v1" ->
                    closed.computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(JSON.readTree(message.text()));
            case "case.item-supplemented.v1" -> paused.add(id);
            case "case.closed.v1" -> {
                if (JSON.readTree(message.text()).path("ending").asString().equals("COMPLETED")) {
                    completed.add(id);
                }
            }
            case "clock.verdict-reached.v1" -> {
                if (reached.put(id, JSON.readTree(message.text())) != null) {
                    findings.doubled("two verdicts: case " + id);
                }
            }
            default -> {}
        }
    }

    void judge() {
        for (var id : completed) {
            var verdict = reached.get(id);
            var start = submitted.get(id);
            if (verdict == null || start == null) {
                findings.lost("no verdict: case " + id);
            } else if (!paused.contains(id)) {
                var expected = minutes(start, closed.getOrDefault(id, List.of()));
                if (expected != verdict.path("netMinutes").asLong()) {
                    findings.unexplained(
                            "verdict %s, computed %d: case %s".formatted(verdict, expected, id));
                }
            }
        }
    }

    private static long minutes(JsonNode start, List<JsonNode> ends) {
        var headline = new HashSet<String>();
        start.path("items")
                .forEach(
                        item -> {
                            if (item.path("headline").asBoolean()) {
                                headline.add(item.path("item").asString());
                            }
                        });
        var last =
                ends.stream()
                        .filter(end -> headline.contains(end.path("item").asString()))
                        .map(end -> Instant.parse(end.path("at").asString()))
                        .max(Instant::compareTo)
                        .orElseThrow();
        return WorkCalendar.forZone(start.path("zone").asString())
                .between(Instant.parse(start.path("at").asString()), last)
                .toMinutes();
    }
}
