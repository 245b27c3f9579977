package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What happened to one case in a department. Private to the department.
public sealed interface HandlingEvent {
    CaseId caseId();

    Instant at();

    /// 受理
    record HandlingOpened(CaseId caseId, OrderSheet order, Instant at) implements HandlingEvent {}

    /// The rules do not decide it by themselves; it waits for an officer.
    record HandlingReferred(CaseId caseId, Assessment assessment, Instant at)
            implements HandlingEvent {}

    record TaskClaimed(CaseId caseId, String officer, Instant at) implements HandlingEvent {}

    record TaskReleased(CaseId caseId, String officer, Instant at) implements HandlingEvent {}

    /// 一次性告知: everything missing, once. The clock pauses.
    record SupplementsAsked(
            CaseId caseId,
            String officer,
            List<String> reasons,
            List<String> sections,
            @Nullable Sealed note,
            Instant at)
            implements HandlingEvent {}

    /// 补正: these sections replace the former ones. The clock goes on.
    record SupplementTaken(CaseId caseId, int round, Sealed sections, Instant at)
            implements HandlingEvent {}

    /// 准予, by the rules (no officer) or by an officer.
    record HandlingApproved(
            CaseId caseId,
            @Nullable String officer,
            String ruleSet,
            String rule,
            Assigned assigned,
            Instant at)
            implements HandlingEvent {}

    /// 办结: everything is produced.
    record HandlingCompleted(
            CaseId caseId,
            Map<String, String> results,
            @Nullable Sealed assignedConfidential,
            @Nullable Sealed madeConfidential,
            Instant at)
            implements HandlingEvent {}

    record HandlingRejected(
            CaseId caseId, String officer, List<String> reasons, @Nullable Sealed note, Instant at)
            implements HandlingEvent {}

    record HandlingWithdrawn(CaseId caseId, Instant at) implements HandlingEvent {}
}
