package org.yijianshi.fire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often each type of event occurs in each case of each service, and each type for each item:
/// counted once, for all that judge.
record Counts(Map<String, Map<String, Map<String, Integer>>> byService) {

    static Counts of(Map<String, List<Stored>> stored) {
        var byService = new HashMap<String, Map<String, Map<String, Integer>>>();
        stored.forEach((service, events) -> byService.put(service, byCase(events)));
        return new Counts(byService);
    }

    private static Map<String, Map<String, Integer>> byCase(List<Stored> events) {
        var byCase = new HashMap<String, Map<String, Integer>>();
        for (var event : events) {
            var counts = byCase.computeIfAbsent(event.caseId(), _ -> new HashMap<>());
            counts.merge(event.type(), 1, Integer::sum);
            if (event.item() != null) {
                counts.merge(event.type() + " " + event.item(), 1, Integer::sum);
            }
        }
        return byCase;
    }

    /// Case → type, or type and item → how often.
    Map<String, Map<String, Integer>> at(String service) {
        return byService.getOrDefault(service, Map.of());
    }

    boolean has(String service, String caseId, String type) {
        return at(service).getOrDefault(caseId, Map.of()).containsKey(type);
    }
}
