package org.yijianshi.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a checker has looked at and what it did not like.
final class Findings {

    private final Counts<Invariant> checked = new Counts<>(Invariant.class);
    private final List<String> violations = new ArrayList<>();

    /// Counts one check of an invariant.
    ///
    /// @param what says what is wrong, asked only if it does not hold
    void check(Invariant invariant, boolean holds, Supplier<String> what) {
        checked.add(invariant);
        if (!holds) {
            violations.add(invariant + ": " + what.get());
        }
    }

    long checked(Invariant invariant) {
        return checked.of(invariant);
    }

    List<String> violations() {
        return violations;
    }
}
