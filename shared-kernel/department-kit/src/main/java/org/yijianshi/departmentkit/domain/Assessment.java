package org.yijianshi.departmentkit.domain;

import java.util.ArrayList;
import java.util.List;

/// What the published rules say of an order.
///
/// @param ruleSet the version of the rules that were applied
/// @param rules the rules that were applied, in order
/// @param concerns what they raised; none means that the rules decide by themselves
public record Assessment(String ruleSet, List<String> rules, List<Concern> concerns) {

    /// Recorded as the deciding rule when every published rule is satisfied.
    public static final String ALL_SATISFIED = "all-published-rules-satisfied";

    public Assessment {
        rules = List.copyOf(rules);
        concerns = List.copyOf(concerns);
    }

    /// Applies a department's rules to an order.
    public static <F> Assessment of(Department<F> department, Order<F> order) {
        return by(department.ruleSet(), department.policies(), order);
    }

    static <F> Assessment by(String ruleSet, List<HandlingPolicy<F>> policies, Order<F> order) {
        return new Assessment(
                ruleSet,
                policies.stream().map(HandlingPolicy::rule).toList(),
                policies.stream().flatMap(policy -> policy.concerns(order).stream()).toList());
    }

    /// Whether the rules decide by themselves (秒批).
    public boolean isAutomatic() {
        return concerns.isEmpty();
    }

    /// The same assessment with one more concern.
    public Assessment with(Concern concern) {
        var more = new ArrayList<>(concerns);
        more.add(concern);
        return new Assessment(ruleSet, rules, more);
    }
}
