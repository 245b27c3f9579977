package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits, as those see it who are asked about it. Everybody else is turned away before
/// anything is unsealed.
@Component
class WaitingForms {

    private static final String DIGEST = "[0-9a-f]{64}";

    private final PendingForms pending;
    private final AskedPeople asked;
    private final Parties parties;
    private final Applications applications;
    private final Supplements supplements;

    WaitingForms(
            PendingForms pending,
            AskedPeople asked,
            Parties parties,
            Applications applications,
            Supplements supplements) {
        this.pending = pending;
        this.asked = asked;
        this.parties = parties;
        this.applications = applications;
        this.supplements = supplements;
    }

    /// What waits, as the form will stand.
    ///
    /// @param confirmed by reference
    record Waiting(
            Pending pending,
            ObjectNode form,
            List<Signer> signers,
            Map<String, Confirmation> confirmed) {

        /// Absent as well if the form no longer names whoever refused.
        Optional<Signer> refusedBy() {
            return signers.stream()
                    .filter(signer -> signer.reference().equals(pending.refusedBy()))
                    .findFirst();
        }
    }

    /// What the caller is asked to confirm: of several, first what waits for the caller.
    ///
    /// @throws Problem if there is nothing that the caller has a part in
    Waiting next(CaseId caseId, Caller caller) {
        return pending.next(caseId, caller.identity())
                .map(form -> waiting(caseId, form))
                .orElseThrow(Problem::notFound);
    }

    /// What has this digest; empty when it was sent on.
    ///
    /// @throws Problem if the caller is not asked about it, or it has changed since
    Optional<Pending> find(CaseId caseId, @Nullable String digest, Caller caller) {
        var who = caller.identity();
        if (digest != null && digest.matches(DIGEST) && asked.include(caseId, digest, who)) {
            return pending.find(caseId, digest);
        }
        throw asked.include(caseId, who) ? Problem.conflict("form-changed") : Problem.notFound();
    }

    Waiting waiting(CaseId caseId, Pending form) {
        var bare = destination(form).bare(caseId, form);
        return new Waiting(
                form, bare, parties.signers(bare), asked.confirmations(caseId, form.digest()));
    }

    /// Puts something in the place of what waited about the same thing.
    void put(CaseId caseId, Pending form, Instant at) {
        forgetAbout(caseId, form.item());
        forget(caseId, form.digest());
        pending.put(caseId, form, at);
    }

    /// Nobody is asked any more about the supplement of an item, or the application.
    void forgetAbout(CaseId caseId, @Nullable ItemCode item) {
        pending.about(caseId, item).ifPresent(form -> forget(caseId, form.digest()));
    }

    void forget(CaseId caseId, String digest) {
        asked.delete(caseId, digest);
        pending.delete(caseId, digest);
    }

    Destination destination(Pending form) {
        return form.item() == null ? applications : supplements;
    }
}
