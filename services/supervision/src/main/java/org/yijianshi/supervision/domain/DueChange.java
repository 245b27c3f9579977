package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.ItemCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// The due instant of a case moved. Reckoned from the facts in the order in which they happened, so
/// that it does not matter in which order they became known.
///
/// @param was none at first, and after a pause
/// @param dueAt none while the case waits for the applicant
public record DueChange(
        Instant at, @Nullable Instant was, @Nullable Instant dueAt, List<Cause> causes) {

    /// Something that happened at that instant.
    ///
    /// @param item none for the case itself
    public record Cause(What what, @Nullable ItemCode item) {}

    /// What may happen to a clock.
    public enum What {
        SUBMITTED,
        RELEASED,
        PAUSED,
        RESUMED,
        ENDED
    }

    public DueChange {
        causes = List.copyOf(causes);
    }

    static List<DueChange> of(Reckoning reckoning) {
        var start = reckoning.start();
        var facts = reckoning.facts();
        var instants = new TreeSet<Instant>();
        instants.add(start.at());
        facts.items().values().forEach(item -> instants.addAll(item.instants()));
        var changes = new ArrayList<DueChange>();
        Instant last = null;
        for (var at : instants.tailSet(start.at())) {
            var then = new Reckoning(start, facts.until(at), reckoning.calendar());
            var due =
                    then.wholeCase()
                            .dueAt(reckoning.calendar(), start.promise().caseBudget())
                            .orElse(null);
            if (!Objects.equals(last, due)) {
                changes.add(new DueChange(at, last, due, causes(reckoning, at)));
            }
            last = due;
        }
        return List.copyOf(changes);
    }

    private static List<Cause> causes(Reckoning reckoning, Instant at) {
        var causes = new ArrayList<Cause>();
        if (at.equals(reckoning.start().at())) {
            causes.add(new Cause(What.SUBMITTED, null));
        }
        reckoning
                .facts()
                .items()
                .forEach(
                        (item, facts) -> facts.at(at).forEach(w -> causes.add(new Cause(w, item))));
        return causes;
    }
}
