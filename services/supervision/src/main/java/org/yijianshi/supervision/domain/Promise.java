package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.ItemCode;
import org.yijianshi.worktime.WorkingTime;

import java.util.List;
import java.util.Optional;

/// The budgets promised to one case, pinned when it is submitted: a later edition of the profile
/// never changes them. Half a working day is already so many minutes of the zone's calendar.
///
/// @param items budgets of single items; an item without one has no due instant of its own
public record Promise(WorkingTime caseBudget, List<ItemBudget> items) {

    /// How much working time one item may take from its release.
    public record ItemBudget(ItemCode item, WorkingTime budget) {
        public ItemBudget {
            requirePositive(budget);
        }
    }

    public Promise {
        requirePositive(caseBudget);
        items = List.copyOf(items);
        if (items.stream().map(ItemBudget::item).distinct().count() != items.size()) {
            throw new IllegalArgumentException("an item has one budget");
        }
    }

    public Optional<WorkingTime> budgetOf(ItemCode item) {
        return items.stream()
                .filter(b -> b.item().equals(item))
                .map(ItemBudget::budget)
                .findFirst();
    }

    private static void requirePositive(WorkingTime budget) {
        if (budget.compareTo(WorkingTime.ZERO) <= 0) {
            throw new IllegalArgumentException("a promised budget is positive");
        }
    }
}
