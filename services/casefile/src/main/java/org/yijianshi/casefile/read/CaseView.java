package org.yijianshi.casefile.read;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The one view of a case across all departments.
///
/// @param state IN_PROGRESS, COMPLETED, REJECTED or WITHDRAWN
/// @param clock as supervision says; figures are absent until it has spoken
/// @param asOf the newest fact in this view
public record CaseView(
        UUID caseId,
        String caseNumber,
        String theme,
        String zone,
        String intakeZone,
        String channel,
        String profileEdition,
        String state,
        @Nullable String enterpriseName,
        @Nullable String creditCode,
        Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable Instant handedOverAt,
        Clock clock,
        List<Item> items,
        List<Step> timeline,
        Instant asOf) {

    /// The promise and how it was kept, in net working minutes.
    ///
    /// @param netMinutes present once the last headline item is completed
    public record Clock(
            @Nullable Long budgetMinutes,
            @Nullable Instant dueAt,
            @Nullable Long netMinutes,
            @Nullable Boolean withinPromise) {}

    /// One item.
    ///
    /// @param state WAITING_FOR_PREREQUISITE, DISPATCHED, ACCEPTED, UNDER_REVIEW,
    ///   SUPPLEMENTS_ASKED, IN_PRODUCTION, COMPLETED, REJECTED, CANCELLED or WITHDRAWN
    /// @param waitingFor whom an open item waits for: PREREQUISITE, DEPARTMENT, OFFICER, MAKER or
    ///   APPLICANT
    /// @param waitsForItems the items it waits for, with PREREQUISITE
    /// @param reasons published reasons of a supplement request or a rejection
    /// @param sections what the applicant is asked to send again
    /// @param mode AUTOMATIC or OFFICER
    /// @param results what it produced; with `lateResult`, what has to be revoked
    public record Item(
            String item,
            String state,
            @Nullable String waitingFor,
            List<String> waitsForItems,
            boolean headline,
            @Nullable Instant releasedAt,
            @Nullable Instant closedAt,
            List<String> reasons,
            List<String> sections,
            @Nullable String mode,
            @Nullable String ruleSet,
            @Nullable String rule,
            Map<String, String> results,
            @Nullable Long budgetMinutes,
            @Nullable Instant dueAt,
            @Nullable LateResult lateResult) {}

    /// The item was withdrawn and has a result nevertheless.
    ///
    /// @param producedAt when its department, not knowing of the withdrawal, produced it
    /// @param text what to do, in the language of the request
    public record LateResult(Instant producedAt, String text) {}

    /// One step of the timeline.
    ///
    /// @param item absent for a step of the whole case
    public record Step(Instant at, @Nullable String item, String step) {}
}
