package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The account of one case at one instant: what it used of its promise and whose minutes they were.
/// All minutes are working minutes by the named edition of the calendar, each rounded down on its
/// own; the instants are exact, and anybody can reckon again from them.
///
/// @param zone the hall zone that the case belongs to
/// @param profileEdition the edition of the zone's promises that the case keeps
/// @param timeZone where the hall's opening hours are local time; instants are UTC
/// @param asOf business time of this account
/// @param endedAt when the last headline item ended, or the case was broken off; absent while open
/// @param dueAt absent while the whole case waits for the applicant
/// @param state RUNNING, WAITING_FOR_APPLICANT or ENDED
/// @param grossMinutes since the submission
/// @param applicantMinutes of those, what the whole case waited for the applicant
/// @param netMinutes the rest, which uses up the budget
/// @param usedPercent of the budget, rounded down; more than 100 once it is overspent
/// @param remainingMinutes of the budget; negative once it is overspent
/// @param verdict absent while a headline item is open, and for a case that is not judged
/// @param shares whose minute each minute of the case was, in order and without a gap
/// @param closed when the hall was closed meanwhile: lunch, nights, days off
/// @param dueChanges when the due instant moved and why, the submission first
/// @param items the items' own clocks; those of parallel items overlap
public record LedgerView(
        UUID caseId,
        String caseNumber,
        String zone,
        String profileEdition,
        String calendarEdition,
        String timeZone,
        Instant asOf,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        String state,
        long budgetMinutes,
        long grossMinutes,
        long applicantMinutes,
        long netMinutes,
        long usedPercent,
        long remainingMinutes,
        @Nullable Verdict verdict,
        List<Share> shares,
        List<Stretch> closed,
        List<DueChange> dueChanges,
        List<Item> items) {

    /// The figure this system exists for.
    ///
    /// @param withinPromise decided on the exact time: half a minute late is late
    public record Verdict(long netMinutes, long budgetMinutes, boolean withinPromise, Instant at) {}

    /// One stretch of the case and who used its minutes.
    ///
    /// @param party DEPARTMENT, APPLICANT or PLATFORM
    /// @param item the item worked on or waited for; absent between items
    /// @param minutes the working minutes in it
    public record Share(
            String party, @Nullable String item, Instant from, Instant to, long minutes) {}

    /// From one instant to another.
    public record Stretch(Instant from, Instant to) {}

    /// The due instant of the case moved.
    ///
    /// @param was absent at first, and after a pause
    /// @param dueAt absent while the whole case waits for the applicant
    /// @param causes what happened at the instant
    public record DueChange(
            Instant at, @Nullable Instant was, @Nullable Instant dueAt, List<Cause> causes) {}

    /// What moves a due instant.
    ///
    /// @param what SUBMITTED, RELEASED, PAUSED, RESUMED or ENDED
    /// @param item absent for the case itself
    public record Cause(String what, @Nullable String item) {}

    /// The clock of one item.
    ///
    /// @param headline whether the promise for the whole case is about it
    /// @param state NOT_STARTED, RUNNING, WAITING_FOR_APPLICANT or ENDED
    /// @param startedAt absent while it waits for another item
    /// @param pauses when it waited for the applicant; the last one may go on
    /// @param ending COMPLETED, REJECTED, CANCELLED or WITHDRAWN
    /// @param budgetMinutes absent if nothing is promised for the item alone
    /// @param remainingMinutes of that budget; negative once it is overspent
    /// @param dueAt absent before the start, without a budget, and while it waits for the applicant
    public record Item(
            String item,
            boolean headline,
            String state,
            @Nullable Instant startedAt,
            @Nullable Instant stoppedAt,
            @Nullable String ending,
            List<Stretch> pauses,
            long grossMinutes,
            long netMinutes,
            @Nullable Long budgetMinutes,
            @Nullable Long remainingMinutes,
            @Nullable Instant dueAt) {}
}
