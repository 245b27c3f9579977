package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.web.Outcome.Awaited;
import org.yijianshi.casefile.web.Outcome.Sent;
import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.casefile.web.WaitingForms.Waiting;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.web.Problem;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Everybody whom a form names confirms it, signed in, before it is an application or a supplement.
/// Whoever is the last sends it on, in the same transaction; from then on it is kept with the case
/// and nowhere else. Everything here belongs into a transaction that holds the case.
@Component
class Confirmations {

    private final PendingForms pending;
    private final AskedPeople asked;
    private final WaitingForms forms;
    private final Verified verified;

    Confirmations(PendingForms pending, AskedPeople asked, WaitingForms forms, Verified verified) {
        this.pending = pending;
        this.asked = asked;
        this.forms = forms;
        this.verified = verified;
    }

    /// Takes in what somebody has filled in, which is the first confirmation. It takes the place of
    /// what waited about the same thing, and begins anew what was refused.
    Outcome file(CaseId caseId, Pending mine, Caller caller, Instant at) {
        put(caseId, mine, at);
        return add(caseId, mine, caller, at);
    }

    /// Takes in what a clerk has filled in for the applicant, who confirms it as everybody does.
    Outcome fileUnsigned(CaseId caseId, Pending theirs, Instant at) {
        put(caseId, theirs, at);
        var waiting = forms.waiting(caseId, theirs);
        asked.ask(caseId, theirs.digest(), references(waiting), at);
        return awaited(waiting, waiting.confirmed());
    }

    private void put(CaseId caseId, Pending mine, Instant at) {
        var waitsAlready =
                pending.about(caseId, mine.item())
                        .filter(other -> other.digest().equals(mine.digest()))
                        .filter(same -> !same.isRefused())
                        .isPresent();
        if (!waitsAlready) {
            forms.put(caseId, mine, at);
        }
    }

    /// Adds the caller's confirmation. Whom the form names is asked for anew each time: another
    /// supplement of the case may have changed it.
    ///
    /// @throws Problem if somebody has refused it, or the issuer does not vouch for the caller
    Outcome add(CaseId caseId, Pending form, Caller caller, Instant at) {
        if (form.isRefused()) {
            throw Problem.conflict("form-refused");
        }
        var digest = form.digest();
        var waiting = forms.waiting(caseId, form);
        asked.ask(caseId, digest, references(waiting), at);
        var confirmed = new HashMap<>(waiting.confirmed());
        if (!confirmed.containsKey(caller.identity())) {
            var own = verified.confirmation(caller, at);
            asked.confirm(caseId, digest, own);
            confirmed.put(own.person(), own);
        }
        var awaited = awaited(waiting, confirmed);
        if (!awaited.signers().isEmpty()) {
            return awaited;
        }
        var whole = ConfirmedForm.of(caseId, waiting.form(), waiting.signers(), confirmed);
        forms.destination(form).send(caseId, form, whole, at);
        asked.sent(caseId, digest, at);
        pending.delete(caseId, digest);
        return new Sent(form.item(), true);
    }

    private static Awaited awaited(Waiting waiting, Map<String, ?> confirmed) {
        return new Awaited(
                waiting.pending().digest(),
                waiting.signers().stream()
                        .filter(signer -> !confirmed.containsKey(signer.reference()))
                        .toList());
    }

    /// Whoever submitted it is told what became of it, even if the form names somebody else now.
    private static Iterable<String> references(Waiting waiting) {
        return Stream.concat(
                        waiting.signers().stream().map(Signer::reference),
                        Stream.of(waiting.pending().submittedBy()))
                .toList();
    }
}
