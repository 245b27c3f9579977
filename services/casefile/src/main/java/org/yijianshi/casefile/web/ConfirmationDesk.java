package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.web.Outcome.Refused;
import org.yijianshi.casefile.web.Outcome.Sent;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.util.function.Function;

/// Takes the word of somebody who is asked to confirm a form: yes or no, of one content. The same
/// word again is answered as it was at first, whatever has become of the form since.
@Component
class ConfirmationDesk {

    private final CaseHold hold;
    private final PendingForms pending;
    private final WaitingForms forms;
    private final Confirmations confirmations;
    private final Streams streams;
    private final UnitsOfWork units;
    private final BusinessTime time;

    ConfirmationDesk(
            CaseHold hold,
            PendingForms pending,
            WaitingForms forms,
            Confirmations confirmations,
            Streams streams,
            UnitsOfWork units,
            BusinessTime time) {
        this.hold = hold;
        this.pending = pending;
        this.forms = forms;
        this.confirmations = confirmations;
        this.streams = streams;
        this.units = units;
        this.time = time;
    }

    /// @throws Problem if the form has changed since, or the issuer does not vouch for the caller
    Outcome confirm(CaseId caseId, String digest, Caller caller) {
        return held(
                caseId,
                digest,
                caller,
                form -> confirmations.add(caseId, form, caller, time.instant()));
    }

    /// Ends what has this digest, whoever has confirmed it.
    ///
    /// @throws Problem if the form has changed since, or everybody has confirmed it
    Outcome refuse(CaseId caseId, String digest, Caller caller) {
        var outcome = held(caseId, digest, caller, form -> refused(caseId, form, caller));
        if (outcome instanceof Sent) {
            throw Problem.conflict("too-late-to-refuse");
        }
        return outcome;
    }

    private Outcome refused(CaseId caseId, Pending form, Caller caller) {
        var by = form.refusedBy() == null ? caller.identity() : form.refusedBy();
        var ended = form.refusedBy(by);
        pending.refuse(caseId, form.digest(), by);
        return new Refused(form.digest(), forms.waiting(caseId, ended).refusedBy());
    }

    private Outcome held(
            CaseId caseId, String digest, Caller caller, Function<Pending, Outcome> word) {
        return units.call(
                () -> {
                    hold.take(caseId);
                    return forms.find(caseId, digest, caller)
                            .map(word)
                            .orElseGet(() -> sentBefore(caseId, digest));
                });
    }

    private Outcome sentBefore(CaseId caseId, String digest) {
        for (var event : streams.read(caseId, CaseEvent.class)) {
            if (event instanceof CaseSubmitted e && e.submission().digest().equals(digest)) {
                return Sent.application(false);
            }
            if (event instanceof ItemSupplemented e && e.digest().equals(digest)) {
                return new Sent(e.item(), false);
            }
        }
        throw Problem.notFound();
    }
}
