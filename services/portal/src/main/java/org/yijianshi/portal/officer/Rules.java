package org.yijianshi.portal.officer;

import java.util.List;

/// What a department decides by, and the only reasons its officers may give.
record Rules(String item, String ruleSet, List<String> rules, List<Reason> reasons) {

    Rules {
        rules = List.copyOf(rules);
        reasons = List.copyOf(reasons);
    }

    /// A published reason.
    ///
    /// @param uses SUPPLEMENT, REJECTION
    record Reason(String code, String text, List<String> uses) {}

    public List<Reason> of(String use) {
        return reasons.stream().filter(reason -> reason.uses().contains(use)).toList();
    }
}
