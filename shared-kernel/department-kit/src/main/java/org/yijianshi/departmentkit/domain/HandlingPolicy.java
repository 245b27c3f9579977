package org.yijianshi.departmentkit.domain;

import java.util.List;
import java.util.Set;

/// One published rule of a department, named as the sentence it checks. When no rule raises a
/// concern the item is decided automatically (秒批); otherwise an officer looks. A rule that needs to
/// know something beyond the order (a register of names, say) is constructed with a port that
/// answers it.
@FunctionalInterface
public interface HandlingPolicy<F> {

    /// Everything this rule has to say against deciding the order automatically; empty when
    /// satisfied.
    List<Concern> concerns(Order<F> order);

    /// What this rule is about and is not there before an application is brought in: outputs of
    /// earlier items, sections that are made when its people confirm it. Without them it cannot
    /// tell anything yet, which is no concern.
    default Set<String> awaits() {
        return Set.of();
    }

    /// The rule's stable name, recorded with each decision: `ScopeNeedsNoPermit` is
    /// `scope-needs-no-permit`.
    default String rule() {
        return RuleName.of(getClass());
    }
}
