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
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskClaimed;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskReleased;
import org.yijianshi.kernel.Decision;

/// An officer has to look. Whoever claimed the task decides it; an unclaimed one may be decided by
/// anyone of the department.
///
/// @param officer who claimed it
/// @param rounds how often supplements were asked for; the law allows one
record UnderReview(@Nullable String officer, int rounds) implements Handling {

    static UnderReview fresh() {
        return new UnderReview(null, 0);
    }

    UnderReview claimedBy(String claimant) {
        return new UnderReview(claimant, rounds);
    }

    UnderReview unclaimed() {
        return new UnderReview(null, rounds);
    }

    UnderReview supplemented(int round) {
        return new UnderReview(officer, round);
    }

    @Override
    public UnderReview review() {
        return this;
    }

    @Override
    public Decision<HandlingEvent> decide(HandlingCommand command) {
        return switch (command) {
            case OpenHandling _ -> Decision.nothing();
            case TakeSupplement c when c.round() <= rounds -> Decision.nothing();
            case TakeSupplement _ -> Decision.refuse(Refusals.SUPPLEMENT_NOT_ASKED);
            case WithdrawHandling c -> Decision.accept(new HandlingWithdrawn(c.caseId(), c.at()));
            case ClaimTask c when c.officer().equals(officer) -> Decision.nothing();
            case ClaimTask _ when officer != null -> Decision.refuse(Refusals.TASK_CLAIMED);
            case ClaimTask c -> Decision.accept(new TaskClaimed(c.caseId(), c.officer(), c.at()));
            case ReleaseTask _ when officer == null -> Decision.nothing();
            case ReleaseTask c when isAnothers(c.officer()) ->
                    Decision.refuse(Refusals.TASK_CLAIMED);
            case ReleaseTask c ->
                    Decision.accept(new TaskReleased(c.caseId(), c.officer(), c.at()));
            case Approve c when isAnothers(c.officer()) -> Decision.refuse(Refusals.TASK_CLAIMED);
            case Approve c -> Decision.acceptAll(Verdict.granted(approved(c)));
            case Reject c when isAnothers(c.officer()) -> Decision.refuse(Refusals.TASK_CLAIMED);
            case Reject c ->
                    Decision.accept(
                            new HandlingRejected(
                                    c.caseId(), c.officer(), c.reasons(), c.note(), c.at()));
            case AskForSupplements c when isAnothers(c.officer()) ->
                    Decision.refuse(Refusals.TASK_CLAIMED);
            case AskForSupplements _ when rounds > 0 ->
                    Decision.refuse(Refusals.SUPPLEMENTS_ASKED_ONCE);
            case AskForSupplements c -> Decision.accept(asked(c));
            case RecordProduction _ -> Decision.refuse(Refusals.TASK_NOT_FOUND);
        };
    }

    private boolean isAnothers(String who) {
        return officer != null && !officer.equals(who);
    }

    private static HandlingApproved approved(Approve c) {
        return new HandlingApproved(
                c.caseId(), c.officer(), c.ruleSet(), "officer-decision", c.assigned(), c.at());
    }

    private static SupplementsAsked asked(AskForSupplements c) {
        return new SupplementsAsked(
                c.caseId(), c.officer(), c.reasons(), c.sections(), c.note(), c.at());
    }
}
