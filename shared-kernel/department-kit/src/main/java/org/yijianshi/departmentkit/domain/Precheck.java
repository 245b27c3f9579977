package org.yijianshi.departmentkit.domain;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Set;

/// What the published rules say of an order that nobody has placed yet. They are the rules of
/// [Assessment], asked in the same way; those that await what is not there yet are not asked.
///
/// @param assessment what can be told
/// @param later what cannot be told yet, and nobody has to mend
public record Precheck(Assessment assessment, List<Concern> later) {

    public Precheck {
        later = List.copyOf(later);
    }

    /// Applies a department's rules as far as they can be.
    ///
    /// @param present the outputs and sections that are there
    public static <F> Precheck of(Department<F> department, Order<F> order, Set<String> present) {
        var policies =
                department.policies().stream()
                        .collect(partitioningBy(rule -> present.containsAll(rule.awaits())));
        return new Precheck(
                Assessment.by(department.ruleSet(), policies.getOrDefault(true, List.of()), order),
                policies.getOrDefault(false, List.of()).stream()
                        .flatMap(rule -> rule.awaits().stream())
                        .filter(awaited -> !present.contains(awaited))
                        .distinct()
                        .sorted()
                        .map(awaited -> later(department, awaited))
                        .distinct()
                        .toList());
    }

    private static Concern later(Department<?> department, String awaited) {
        return department.sections().contains(awaited)
                ? new Concern("AWAITS_CONFIRMATION", "/" + awaited)
                : new Concern("AWAITS_EARLIER_ITEM", "");
    }
}
