package org.yijianshi.platform.store;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sorts the writes of many cases into as few batches of one statement each as the order within
/// every case allows. Cases share no rows: only the writes of one case have an order to keep.
final class Lanes {

    /// One statement and the parameters of each of its executions, in order.
    record Lane(String sql, List<@Nullable Object[]> parameters) {}

    /// Of one case: the last lane that holds a write to a row, and to any row.
    private static final class Last {
        private final Map<String, Integer> byRow = new HashMap<>();
        private int whole = -1;
        private int any = -1;
    }

    private final List<Lane> lanes = new ArrayList<>();
    private final Map<CaseId, Last> last = new HashMap<>();

    /// Adds a write.
    ///
    /// @param row which of the case's rows it touches, in whatever table; absent for several
    void add(CaseId caseId, @Nullable String row, String sql, @Nullable Object... parameters) {
        var before = last.computeIfAbsent(caseId, _ -> new Last());
        int earliest = earliest(before, row);
        int lane = laneFrom(earliest, sql);
        lanes.get(lane).parameters().add(parameters);
        before.any = Math.max(before.any, lane);
        if (row == null) {
            before.whole = lane;
        } else {
            before.byRow.put(row, lane);
        }
    }

    private static int earliest(Last before, @Nullable String row) {
        // Never into the same lane again: one statement must not touch a row twice.
        return 1
                + (row == null
                        ? before.any
                        : Math.max(before.whole, before.byRow.getOrDefault(row, -1)));
    }

    private int laneFrom(int earliest, String sql) {
        for (int i = earliest; i < lanes.size(); i++) {
            if (lanes.get(i).sql().equals(sql)) {
                return i;
            }
        }
        lanes.add(new Lane(sql, new ArrayList<>()));
        return lanes.size() - 1;
    }

    /// In the order in which they must be executed.
    List<Lane> all() {
        return List.copyOf(lanes);
    }
}
