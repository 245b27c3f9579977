package org.yijianshi.casefile.domain;

import org.yijianshi.casefile.domain.ItemState.Completed;
import org.yijianshi.casefile.domain.ItemState.Waiting;
import org.yijianshi.casefile.domain.ItemState.Withdrawn;
import org.yijianshi.kernel.ItemCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The states of all items of a case.
record Items(ItemGraph plan, Map<ItemCode, ItemState> states) {

    Items {
        states = Map.copyOf(states);
    }

    static Items of(ItemGraph plan) {
        return new Items(
                plan,
                plan.items().stream()
                        .collect(Collectors.toMap(PlannedItem::item, _ -> new Waiting())));
    }

    ItemState state(ItemCode item) {
        return states.getOrDefault(item, new ItemState.Ended());
    }

    Items with(ItemCode item, ItemState state) {
        var changed = new LinkedHashMap<>(states);
        changed.put(item, state);
        return new Items(plan, changed);
    }

    List<ItemCode> completed() {
        return those(Completed.class::isInstance);
    }

    List<ItemCode> withdrawn() {
        return those(Withdrawn.class::isInstance);
    }

    /// Items that may be released now and are not yet.
    List<ItemCode> ready() {
        var completed = Set.copyOf(completed());
        return plan.openedBy(completed).stream()
                .filter(item -> state(item) instanceof Waiting)
                .toList();
    }

    /// Waiting items for which this one was needed.
    List<ItemCode> hopeless(ItemCode failed) {
        var behind = plan.waitingFor(failed);
        return plan.items().stream()
                .map(PlannedItem::item)
                .filter(item -> behind.contains(item) && state(item) instanceof Waiting)
                .toList();
    }

    List<ItemCode> open() {
        return those(ItemState::isOpen);
    }

    /// In the order of the plan.
    private List<ItemCode> those(Predicate<ItemState> wanted) {
        return plan.items().stream()
                .map(PlannedItem::item)
                .filter(item -> wanted.test(state(item)))
                .toList();
    }

    boolean allEnded() {
        return open().isEmpty();
    }

    boolean isCompulsoryMissing() {
        return plan.items().stream()
                .anyMatch(p -> p.compulsory() && !(state(p.item()) instanceof Completed));
    }
}
