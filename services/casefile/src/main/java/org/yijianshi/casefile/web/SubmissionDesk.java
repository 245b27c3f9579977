package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Takes a combined form in: checks it whole, seals it section by section, numbers it and submits
/// it, in one transaction. A valid form is received and accepted in one (收件即受理).
@Component
class SubmissionDesk {

    static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private final FormCheck check;
    private final CaseOpening opening;
    private final Vault vault;
    private final Commands commands;
    private final UnitsOfWork units;
    private final CaseQueries cases;
    private final Intake intake;
    private final Parties parties;
    private final CaseHold hold;
    private final PendingForms pending;
    private final Drafts drafts;
    private final Streams streams;
    private final BusinessTime time;

    SubmissionDesk(
            FormCheck check,
            CaseOpening opening,
            Vault vault,
            Commands commands,
            UnitsOfWork units,
            CaseQueries cases,
            Intake intake,
            Parties parties,
            CaseHold hold,
            PendingForms pending,
            Drafts drafts,
            Streams streams,
            BusinessTime time) {
        this.check = check;
        this.opening = opening;
        this.vault = vault;
        this.commands = commands;
        this.units = units;
        this.cases = cases;
        this.intake = intake;
        this.parties = parties;
        this.hold = hold;
        this.pending = pending;
        this.drafts = drafts;
        this.streams = streams;
        this.time = time;
    }

    /// Submits a form under the client's case id, for a channel. Whoever does not see the case with
    /// that id learns that there is one only by a form that could have been accepted.
    ///
    /// @return whether the case is new; a repeat of the same form is not
    /// @throws Problem with every violation if the form cannot be accepted
    /// @throws org.yijianshi.platform.store.CommandRefused if the id has another form already
    boolean submit(CaseId caseId, ObjectNode form, Caller caller) {
        var at = time.instant();
        if (intake.isBroughtInBy(caller, caseId)) {
            checkRepeat(caseId, form, caller);
            return false;
        }
        checkForm(form, at);
        return units.call(
                () -> {
                    hold.take(caseId);
                    if (isSubmitted(caseId)) {
                        checkRepeat(caseId, form, caller);
                        return false;
                    }
                    if (pending.has(caseId) || drafts.isAnothers(caseId, caller.identity())) {
                        throw Problem.conflict("case-already-submitted");
                    }
                    send(caseId, form, form, caller, at);
                    drafts.delete(caseId.value(), caller.identity());
                    return true;
                });
    }

    /// Submits a form that all its people have confirmed, in the caller's unit of work.
    ///
    /// @param pending the form as they confirmed it
    /// @throws Problem with every violation if the form can no longer be accepted
    void submitConfirmed(CaseId caseId, ObjectNode form, Pending pending, Instant at) {
        checkForm(form, at);
        send(caseId, form, pending.content(), Caller.NOBODY, at);
        drafts.delete(caseId.value(), pending.submittedBy());
    }

    boolean isSubmitted(CaseId caseId) {
        return cases.isReached(caseId, Reach.everything());
    }

    /// The same content again, in whatever order of fields, is the same submission; its rules were
    /// checked when it was accepted. Whoever may not see the case is told no more than that the id
    /// is taken.
    void checkRepeat(CaseId caseId, ObjectNode form, Caller caller) {
        var digest = units.call(() -> vault.sealer(caseId).digest(CanonicalJson.of(form)));
        if (!intake.isBroughtInBy(caller, caseId) || !digestOf(caseId).equals(digest)) {
            throw Problem.conflict("case-already-submitted");
        }
    }

    String digestOf(CaseId caseId) {
        var submitted = (CaseSubmitted) streams.read(caseId, CaseEvent.class).getFirst();
        return submitted.submission().digest();
    }

    private void checkForm(ObjectNode form, Instant at) {
        var violations = check.violations(form, day(at));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private void send(
            CaseId caseId, ObjectNode form, ObjectNode broughtIn, Caller caller, Instant at) {
        var concerned = parties.of(form, caller);
        commands.send(opening.command(caseId, form, broughtIn, concerned, at));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HALL_TIME);
    }
}
