package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// Takes in what people bring for themselves. The form is checked whole at once and then waits
/// until everybody it names has confirmed it; bringing it in is the first confirmation.
@Component
class PersonalDesk {

    private final FormCheck check;
    private final Intake intake;
    private final Parties parties;
    private final CaseHold hold;
    private final PendingForms pending;
    private final Drafts drafts;
    private final Confirmations confirmations;
    private final SubmissionDesk desk;
    private final Vault vault;
    private final UnitsOfWork units;
    private final BusinessTime time;

    PersonalDesk(
            FormCheck check,
            Intake intake,
            Parties parties,
            CaseHold hold,
            PendingForms pending,
            Drafts drafts,
            Confirmations confirmations,
            SubmissionDesk desk,
            Vault vault,
            UnitsOfWork units,
            BusinessTime time) {
        this.check = check;
        this.intake = intake;
        this.parties = parties;
        this.hold = hold;
        this.pending = pending;
        this.drafts = drafts;
        this.confirmations = confirmations;
        this.desk = desk;
        this.vault = vault;
        this.units = units;
        this.time = time;
    }

    /// Takes a form from the person whose application it is. Whoever does not see the case with
    /// that id learns that there is one only by an application of their own that could have been
    /// accepted.
    ///
    /// @throws Problem with every violation if the form cannot be accepted
    Outcome file(CaseId caseId, ObjectNode given, Caller caller) {
        var at = time.instant();
        var form = ConfirmedForm.bare(given);
        if (intake.isBroughtInBy(caller, caseId)) {
            return repeated(caseId, form, caller);
        }
        var violations = check.violationsBeforeConfirmation(form, SubmissionDesk.day(at));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        intake.checkOwn(caller, parties.of(form, caller));
        return units.call(
                () -> {
                    hold.take(caseId);
                    return desk.isSubmitted(caseId)
                            ? repeated(caseId, form, caller)
                            : filed(caseId, form, caller, at);
                });
    }

    private Outcome repeated(CaseId caseId, ObjectNode form, Caller caller) {
        desk.checkRepeat(caseId, form, caller);
        return Outcome.Sent.application(false);
    }

    private Outcome filed(CaseId caseId, ObjectNode form, Caller caller, Instant at) {
        var digest = vault.sealer(caseId).digest(CanonicalJson.of(form));
        var mine = new Pending(null, caller.identity(), digest, form, null);
        var earlier = pending.about(caseId, null);
        if (drafts.isAnothers(caseId, caller.identity())
                || (earlier.isPresent()
                        && !earlier.get().submittedBy().equals(mine.submittedBy()))) {
            throw Problem.conflict("case-already-submitted");
        }
        return confirmations.file(caseId, mine, caller, at);
    }
}
