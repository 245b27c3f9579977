package org.yijianshi.platform.reconciliation;

import org.yijianshi.contracts.StatedLine;
import org.yijianshi.contracts.WantedLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is wrong with what was applied, by what was stated. A message that is parked is not
/// missing: it is here and health tells of it.
///
/// @param missing of these, something after the named number is not here
/// @param miscounted of these, the last is applied but not as many as there were: no matter for a
///   repetition
record Comparison(List<WantedLine> missing, List<UUID> miscounted) {

    /// What was applied of a line.
    record Applied(long seq, long messages) {
        static final Applied NOTHING = new Applied(-1, 0);
    }

    /// Compares lines of one source and topic.
    ///
    /// @param parked by case, the number of each message that waits by that of the one before it
    static Comparison of(
            List<StatedLine> stated,
            Map<UUID, Applied> applied,
            Map<UUID, Map<Long, Long>> parked) {
        var missing = new ArrayList<WantedLine>();
        var miscounted = new ArrayList<UUID>();
        for (var line : stated) {
            var here = applied.getOrDefault(line.caseId(), Applied.NOTHING);
            var reached = reached(here.seq(), parked.getOrDefault(line.caseId(), Map.of()));
            if (reached < line.seq()) {
                missing.add(new WantedLine(line.caseId(), reached));
            } else if (here.seq() == line.seq() && here.messages() != line.messages()) {
                miscounted.add(line.caseId());
            }
        }
        return new Comparison(missing, miscounted);
    }

    private static long reached(long applied, Map<Long, Long> parked) {
        var reached = applied;
        for (var next = parked.get(reached); next != null; next = parked.get(reached)) {
            reached = next;
        }
        return reached;
    }
}
