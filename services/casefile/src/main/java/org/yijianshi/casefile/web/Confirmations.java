package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.access.Relation;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.casefile.web.PendingApplications.Pending;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Everybody whom a form names confirms it, signed in. Whoever is the last submits it, in the same
/// transaction; from then on the form is kept with the case and nowhere else.
@Component
class Confirmations {

    private final PendingApplications pending;
    private final Parties parties;
    private final SubmissionDesk desk;
    private final CaseQueries cases;
    private final UnitsOfWork units;
    private final BusinessTime time;

    Confirmations(
            PendingApplications pending,
            Parties parties,
            SubmissionDesk desk,
            CaseQueries cases,
            UnitsOfWork units,
            BusinessTime time) {
        this.pending = pending;
        this.parties = parties;
        this.desk = desk;
        this.cases = cases;
        this.units = units;
        this.time = time;
    }

    /// A form that waits, and who has confirmed it by reference.
    record Waiting(Pending form, List<Signer> signers, Set<String> confirmed) {}

    /// What the caller is asked to confirm.
    ///
    /// @throws Problem if there is nothing that the caller has a part in
    Waiting of(CaseId caseId, Caller caller) {
        var form = pending.find(caseId).orElseThrow(Problem::notFound);
        var signers = parties.signers(form.form());
        checkNamed(signers, caller);
        var confirmed = pending.confirmations(caseId, form.digest()).keySet();
        return new Waiting(form, signers, confirmed);
    }

    /// Takes the caller's confirmation of what has this digest.
    ///
    /// @throws Problem if the form has changed since, or it is not known who the caller is
    Outcome confirm(CaseId caseId, String digest, Caller caller) {
        return units.call(
                () -> {
                    pending.hold(caseId);
                    var found = pending.find(caseId);
                    return found.isEmpty()
                            ? submittedBefore(caseId, digest, caller)
                            : confirm(caseId, found.get(), digest, caller);
                });
    }

    private Outcome confirm(CaseId caseId, Pending form, String digest, Caller caller) {
        checkNamed(parties.signers(form.form()), caller);
        if (!form.digest().equals(digest)) {
            throw Problem.conflict("form-changed");
        }
        return add(caseId, form, caller, time.instant());
    }

    /// Whoever has lost the answer to the last confirmation finds the case.
    private Outcome submittedBefore(CaseId caseId, String digest, Caller caller) {
        var party = new Reach(caller, Set.of(Relation.PARTY), List.of());
        if (!cases.exists(caseId, party) || !desk.digestOf(caseId).equals(digest)) {
            throw Problem.notFound();
        }
        return new Outcome.Submitted(false);
    }

    /// Adds the caller's confirmation to a form, in the transaction that holds it.
    Outcome add(CaseId caseId, Pending form, Caller caller, Instant at) {
        var signers = parties.signers(form.form());
        var confirmed = new HashMap<>(pending.confirmations(caseId, form.digest()));
        if (!confirmed.containsKey(caller.identity())) {
            var own = Verified.confirmation(caller, at);
            pending.confirm(caseId, form.digest(), own);
            confirmed.put(own.person(), own);
        }
        var awaited = signers.stream().filter(s -> !confirmed.containsKey(s.reference())).toList();
        if (!awaited.isEmpty()) {
            return new Outcome.Awaited(form.digest(), awaited);
        }
        var whole = ConfirmedForm.of(caseId, form.form(), signers, confirmed);
        desk.submitConfirmed(caseId, whole, form.form(), at);
        pending.delete(caseId);
        return new Outcome.Submitted(true);
    }

    private static void checkNamed(List<Signer> signers, Caller caller) {
        if (signers.stream().noneMatch(s -> s.reference().equals(caller.identity()))) {
            throw Problem.notFound();
        }
    }
}
