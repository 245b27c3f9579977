package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a department can be asked to do with one case.
public sealed interface HandlingCommand {
    CaseId caseId();

    Instant at();

    /// An order arrived, was assessed and, where the rules decide by themselves, awarded.
    record OpenHandling(
            CaseId caseId,
            OrderSheet order,
            Assessment assessment,
            @Nullable Assigned assigned,
            Instant at)
            implements HandlingCommand {}

    /// The applicant sent what was asked for.
    record TakeSupplement(
            CaseId caseId,
            int round,
            Sealed sections,
            Assessment assessment,
            @Nullable Assigned assigned,
            Instant at)
            implements HandlingCommand {}

    /// The applicant withdrew the case.
    record WithdrawHandling(CaseId caseId, Instant at) implements HandlingCommand {}

    /// An officer takes the task.
    record ClaimTask(CaseId caseId, String officer, Instant at) implements HandlingCommand {}

    /// An officer gives the task back.
    record ReleaseTask(CaseId caseId, String officer, Instant at) implements HandlingCommand {}

    /// An officer approves.
    record Approve(CaseId caseId, String officer, String ruleSet, Assigned assigned, Instant at)
            implements HandlingCommand {}

    /// An officer rejects, with reasons from the published list.
    record Reject(
            CaseId caseId, String officer, List<String> reasons, @Nullable Sealed note, Instant at)
            implements HandlingCommand {}

    /// An officer asks, once, for everything that is missing.
    record AskForSupplements(
            CaseId caseId,
            String officer,
            List<String> reasons,
            List<String> sections,
            @Nullable Sealed note,
            Instant at)
            implements HandlingCommand {}

    /// The maker delivered.
    record RecordProduction(
            CaseId caseId, Map<String, String> made, @Nullable Sealed confidential, Instant at)
            implements HandlingCommand {}
}
