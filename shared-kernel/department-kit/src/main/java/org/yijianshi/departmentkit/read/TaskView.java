package org.yijianshi.departmentkit.read;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One line of the worklist.
///
/// @param state RECEIVED, WAITING_FOR_OFFICER, WAITING_FOR_APPLICANT, IN_PRODUCTION, COMPLETED,
///   REJECTED or WITHDRAWN
/// @param reasons published reasons of a supplement request or a rejection
/// @param concerns why the rules did not decide it
/// @param dueAt as supervision says; absent until it has spoken, and while the clock is paused
public record TaskView(
        UUID caseId,
        String caseNumber,
        String zone,
        String state,
        Instant openedAt,
        List<String> concerns,
        @Nullable String officer,
        List<String> reasons,
        @Nullable String ruleSet,
        @Nullable String rule,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt) {}
