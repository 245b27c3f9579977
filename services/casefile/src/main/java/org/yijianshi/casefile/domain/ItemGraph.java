package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.ItemCode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which items a case has and which waits for which. Pinned in the first event of a case: a later
/// edition of the catalogue never changes a case already submitted.
public record ItemGraph(List<PlannedItem> items) {

    public ItemGraph {
        items = List.copyOf(items);
        checkAcyclic(items);
    }

    public PlannedItem get(ItemCode code) {
        return items.stream()
                .filter(planned -> planned.item().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the plan: " + code));
    }

    public boolean contains(ItemCode code) {
        return items.stream().anyMatch(planned -> planned.item().equals(code));
    }

    /// Items that need something and whose needs are all completed.
    public List<ItemCode> openedBy(Set<ItemCode> completed) {
        return items.stream()
                .filter(planned -> completed.containsAll(planned.needs()))
                .map(PlannedItem::item)
                .toList();
    }

    /// Items that need this one, directly or through others.
    public Set<ItemCode> waitingFor(ItemCode code) {
        var waiting = new HashSet<ItemCode>();
        var frontier = Set.of(code);
        while (!frontier.isEmpty()) {
            var behind = frontier;
            frontier =
                    items.stream()
                            .filter(planned -> planned.needs().stream().anyMatch(behind::contains))
                            .map(PlannedItem::item)
                            .filter(waiting::add)
                            .collect(Collectors.toSet());
        }
        return waiting;
    }

    private static void checkAcyclic(List<PlannedItem> items) {
        var settled = new HashSet<ItemCode>();
        int before;
        do {
            before = settled.size();
            for (var planned : items) {
                if (settled.containsAll(planned.needs())) {
                    settled.add(planned.item());
                }
            }
        } while (settled.size() > before);
        if (settled.size() != items.size()) {
            throw new IllegalArgumentException(
                    "items wait for each other in a circle, for one that is missing, or stand twice");
        }
    }
}
