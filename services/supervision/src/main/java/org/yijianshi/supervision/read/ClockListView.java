package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Open clocks in the order in which they are due; those without a due instant come last.
///
/// @param asOf business time of the lights and minutes
/// @param count how many there are, at most 10,000
/// @param more whether there are more than that
/// @param next where the next page begins; absent on the last one
public record ClockListView(
        Instant asOf,
        String timeZone,
        long count,
        boolean more,
        List<Clock> clocks,
        @Nullable String next) {

    public ClockListView {
        clocks = List.copyOf(clocks);
    }

    /// One open clock.
    ///
    /// @param item absent for the clock of the whole case
    /// @param light NORMAL, YELLOW, RED, OVERDUE, PAUSED or NOT_STARTED
    /// @param startedAt absent while the item waits for another one
    /// @param budgetMinutes absent if nothing is promised for the item alone
    /// @param usedMinutes working minutes, rounded down; absent before the start
    /// @param dueAt absent before the start, without a budget, and while it waits for the applicant
    /// @param party who has it now: DEPARTMENT, APPLICANT, or PLATFORM between two items
    /// @param items what departments work on in the case now, the first due first
    public record Clock(
            UUID caseId,
            String caseNumber,
            String zone,
            @Nullable String item,
            String light,
            @Nullable Instant startedAt,
            @Nullable Long budgetMinutes,
            @Nullable Long usedMinutes,
            @Nullable Instant dueAt,
            String party,
            List<String> items) {

        public Clock {
            items = List.copyOf(items);
        }
    }
}
