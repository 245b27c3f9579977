package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.departmentkit.domain.HandlingCommand.Approve;
import org.yijianshi.departmentkit.domain.HandlingCommand.AskForSupplements;
import org.yijianshi.departmentkit.domain.HandlingCommand.ClaimTask;
import org.yijianshi.departmentkit.domain.HandlingCommand.OpenHandling;
import org.yijianshi.departmentkit.domain.HandlingCommand.RecordProduction;
import org.yijianshi.departmentkit.domain.HandlingCommand.Reject;
import org.yijianshi.departmentkit.domain.HandlingCommand.ReleaseTask;
import org.yijianshi.departmentkit.domain.HandlingCommand.TakeSupplement;
import org.yijianshi.departmentkit.domain.HandlingCommand.WithdrawHandling;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskClaimed;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Refusal;
import org.yijianshi.kernel.Sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One case in a department as tests tell it: what happened, what is asked, what follows.
final class Story {

    static final CaseId CASE = CaseId.of("7f6c5f0e-0d3a-4c9e-9b1a-0c6f2d1e4a01");
    static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    static final String ANNA = "anna";
    static final String BO = "bo";
    static final Sealed SECTIONS = new Sealed(new UUID(0, 1), "sections");
    static final Sealed NOTE = new Sealed(new UUID(0, 1), "note");
    static final Sealed CONFIDENTIAL = new Sealed(new UUID(0, 1), "results");
    static final Sealed MADE_CONFIDENTIAL = new Sealed(new UUID(0, 1), "made");

    static final OrderSheet SHEET =
            new OrderSheet(
                    "410402-20261123-0000001",
                    "410402",
                    "2022",
                    Map.of("creditCode", "1"),
                    List.of("p-1"),
                    SECTIONS);
    static final Assessment SATISFIED =
            new Assessment("rules-2026.1", List.of("seals-are-free"), List.of());
    static final Assessment DOUBTFUL = SATISFIED.with(new Concern("SEAL_NOBODY_PAYS", "/seals"));
    static final Assigned FINISHED = new Assigned(Map.of("number", "7"), CONFIDENTIAL, false);
    static final Assigned UNFINISHED = new Assigned(Map.of("number", "7"), CONFIDENTIAL, true);

    static final HandlingEvent OPENED = new HandlingOpened(CASE, SHEET, AT);
    static final HandlingEvent REFERRED = new HandlingReferred(CASE, DOUBTFUL, AT);
    static final HandlingEvent CLAIMED = new TaskClaimed(CASE, ANNA, AT);
    static final HandlingEvent ASKED =
            new SupplementsAsked(CASE, ANNA, List.of("R1"), List.of("seals"), NOTE, AT);
    static final HandlingEvent SUPPLEMENTED = new SupplementTaken(CASE, 1, SECTIONS, AT);
    static final HandlingEvent COMPLETED =
            new HandlingCompleted(CASE, Map.of("number", "7"), CONFIDENTIAL, null, AT);
    static final HandlingEvent REJECTED = new HandlingRejected(CASE, ANNA, List.of("R2"), NOTE, AT);
    static final HandlingEvent WITHDRAWN = new HandlingWithdrawn(CASE, AT);

    private final List<HandlingEvent> past;

    private Story(List<HandlingEvent> past) {
        this.past = past;
    }

    static Story given(HandlingEvent... past) {
        return new Story(List.of(past));
    }

    Decision<HandlingEvent> when(HandlingCommand command) {
        return now().decide(command);
    }

    Optional<Refusal> refusalOfApproval(String officer) {
        return now().refusalOfApproval(CASE, officer, AT);
    }

    Handling now() {
        var phase = Handling.unopened();
        for (var event : past) {
            phase = phase.evolve(event);
        }
        return phase;
    }

    static HandlingEvent approvedBy(@Nullable String officer, Assigned assigned) {
        var rule = officer == null ? Assessment.ALL_SATISFIED : "officer-decision";
        return new HandlingApproved(CASE, officer, "rules-2026.1", rule, assigned, AT);
    }

    static HandlingCommand open(Assessment assessment, @Nullable Assigned assigned) {
        return new OpenHandling(CASE, SHEET, assessment, assigned, AT);
    }

    static HandlingCommand supplement(
            int round, Assessment assessment, @Nullable Assigned assigned) {
        return new TakeSupplement(CASE, round, SECTIONS, assessment, assigned, AT);
    }

    static HandlingCommand withdraw() {
        return new WithdrawHandling(CASE, AT);
    }

    static HandlingCommand claim(String officer) {
        return new ClaimTask(CASE, officer, AT);
    }

    static HandlingCommand release(String officer) {
        return new ReleaseTask(CASE, officer, AT);
    }

    static HandlingCommand approve(String officer, Assigned assigned) {
        return new Approve(CASE, officer, "rules-2026.1", assigned, AT);
    }

    static HandlingCommand reject(String officer) {
        return new Reject(CASE, officer, List.of("R2"), NOTE, AT);
    }

    static HandlingCommand ask(String officer) {
        return new AskForSupplements(CASE, officer, List.of("R1"), List.of("seals"), NOTE, AT);
    }

    static HandlingCommand produced() {
        return new RecordProduction(CASE, Map.of("madeBy", "maker"), MADE_CONFIDENTIAL, AT);
    }

    /// Every command there is, as whoever may send it.
    static List<HandlingCommand> everyCommand() {
        return List.of(
                open(DOUBTFUL, null),
                open(SATISFIED, FINISHED),
                open(SATISFIED, UNFINISHED),
                supplement(1, DOUBTFUL, null),
                supplement(1, SATISFIED, FINISHED),
                supplement(2, SATISFIED, UNFINISHED),
                withdraw(),
                claim(ANNA),
                claim(BO),
                release(ANNA),
                release(BO),
                approve(ANNA, FINISHED),
                approve(BO, UNFINISHED),
                reject(ANNA),
                reject(BO),
                ask(ANNA),
                ask(BO),
                produced());
    }
}
