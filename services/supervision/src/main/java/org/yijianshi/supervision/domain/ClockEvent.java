package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.List;

/// What happened to the clocks of a case. Private to this service; other services see only
/// `contracts`.
public sealed interface ClockEvent {
    CaseId caseId();

    Instant at();

    /// A fact about one item.
    sealed interface ItemFact extends ClockEvent {
        ItemCode item();
    }

    /// Promise, zone and headline items are pinned here.
    record ClockStarted(
            CaseId caseId,
            CaseNumber caseNumber,
            HallZone zone,
            String edition,
            Promise promise,
            List<ItemCode> headlineItems,
            Instant at)
            implements ClockEvent {
        public ClockStarted {
            headlineItems = List.copyOf(headlineItems);
        }
    }

    record ItemClockStarted(CaseId caseId, ItemCode item, @Nullable ItemCode releasedBy, Instant at)
            implements ItemFact {}

    record ItemClockPaused(CaseId caseId, ItemCode item, Instant at) implements ItemFact {}

    record ItemClockResumed(CaseId caseId, ItemCode item, Instant at) implements ItemFact {}

    record ItemClockStopped(CaseId caseId, ItemCode item, Ending ending, Instant at)
            implements ItemFact {}

    record CaseClockStopped(CaseId caseId, Ending ending, Instant at) implements ClockEvent {}

    /// A due instant became known or moved.
    ///
    /// @param item none for the case itself
    /// @param dueAt none while the clock is paused
    /// @param calendarEdition the calendar data that it was computed by
    record DueSet(
            CaseId caseId,
            @Nullable ItemCode item,
            WorkingTime budget,
            @Nullable Instant dueAt,
            String calendarEdition,
            Instant at)
            implements ClockEvent {}

    /// A clock began to stand still, in a pause or for good, or to run again. What it used at any
    /// later instant follows; none of these was said of a clock that runs since its start.
    ///
    /// @param item none for the case itself
    /// @param used until then
    /// @param runsSince none while it stands still
    record TimeUsed(
            CaseId caseId,
            @Nullable ItemCode item,
            WorkingTime used,
            @Nullable Instant runsSince,
            Instant at)
            implements ClockEvent {}

    /// The figure this system exists for: how much net working time passed until the last headline
    /// item ended, at `at`. Said again in the rare event that a pause becomes known afterwards; the
    /// last one counts.
    ///
    /// @param netMinutes whole minutes, rounded down
    /// @param withinPromise decided on the exact time, so half a minute late is late
    record VerdictReached(
            CaseId caseId, long netMinutes, long budgetMinutes, boolean withinPromise, Instant at)
            implements ClockEvent {}
}
