package org.yijianshi.contracts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What `supervision` says on `clock-events`. It alone computes due instants; everyone else shows
/// them.
public sealed interface ClockMessage extends Message {

    /// A due instant became known or moved.
    ///
    /// @param item absent for the case itself
    /// @param dueAt absent while the clock is paused
    record DueSet(
            UUID caseId,
            @Nullable String item,
            long budgetMinutes,
            @Nullable Instant dueAt,
            String calendarEdition,
            Instant at)
            implements ClockMessage {}

    /// The headline figure: net working minutes from acceptance to the last headline item.
    record VerdictReached(
            UUID caseId, long netMinutes, long budgetMinutes, boolean withinPromise, Instant at)
            implements ClockMessage {}
}
