package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.web.Outcome.Sent;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// Takes supplements in. What alters what people have signed waits for them, for the applicant too
/// when it is a clerk who sends it; a channel answers for everybody.
@Component
class SupplementDesk {

    private final Supplements supplements;
    private final SupplementCheck check;
    private final Intake intake;
    private final Mandates mandates;
    private final CaseHold hold;
    private final WaitingForms forms;
    private final Confirmations confirmations;
    private final Streams streams;
    private final Vault vault;
    private final UnitsOfWork units;
    private final BusinessTime time;
    private final JsonMapper json = new JsonMapper();

    SupplementDesk(
            Supplements supplements,
            SupplementCheck check,
            Intake intake,
            Mandates mandates,
            CaseHold hold,
            WaitingForms forms,
            Confirmations confirmations,
            Streams streams,
            Vault vault,
            UnitsOfWork units,
            BusinessTime time) {
        this.supplements = supplements;
        this.check = check;
        this.intake = intake;
        this.mandates = mandates;
        this.hold = hold;
        this.forms = forms;
        this.confirmations = confirmations;
        this.streams = streams;
        this.vault = vault;
        this.units = units;
        this.time = time;
    }

    /// Takes sections of a case again.
    ///
    /// @param body `{"sections": {"<name>": …}}`
    /// @throws org.yijianshi.platform.web.Problem with every violation of the whole form
    Outcome take(CaseId caseId, ItemCode item, ObjectNode body, Caller caller) {
        var given = JsonBody.sections(body);
        var isOnesOwn = intake.isOnesOwn(caseId, caller);
        var isAnsweredFor = !isOnesOwn && intake.isAnsweredFor(caller);
        var sections = isAnsweredFor ? given : ConfirmedForm.emptied(given);
        return units.call(
                () -> {
                    hold.take(caseId);
                    var digest = digest(caseId, item, sections);
                    if (isRepeat(caseId, item, digest)) {
                        return new Sent(item, false);
                    }
                    var at = time.instant();
                    var sender =
                            isOnesOwn || isAnsweredFor
                                    ? caller.identity()
                                    : mandates.grantor(caseId, caller.subject(), at);
                    var mine = new Pending(item, sender, digest, sections, null);
                    if (isAnsweredFor || !waits(caseId, mine, at)) {
                        return sent(caseId, item, mine, at);
                    }
                    return isOnesOwn
                            ? confirmations.file(caseId, mine, caller, at)
                            : confirmations.fileUnsigned(caseId, mine, at);
                });
    }

    private boolean waits(CaseId caseId, Pending mine, Instant at) {
        supplements.checkSendable(caseId, mine, at);
        return check.altersWhatIsSigned(supplements.accepted(caseId), mine.content());
    }

    private Outcome sent(CaseId caseId, ItemCode item, Pending mine, Instant at) {
        supplements.send(caseId, item, mine.content(), mine.digest(), at);
        forms.forgetAbout(caseId, item);
        return new Sent(item, true);
    }

    /// Of an item's supplement: two items may be sent the same sections.
    private String digest(CaseId caseId, ItemCode item, ObjectNode sections) {
        var content = json.createObjectNode().put("item", item.value());
        content.set("sections", sections);
        return vault.sealer(caseId).digest(CanonicalJson.of(content));
    }

    /// What was sent already is answered as it was then, whatever has become of the case since.
    private boolean isRepeat(CaseId caseId, ItemCode item, String digest) {
        return ItemSupplemented.lastOf(item, streams.read(caseId, CaseEvent.class))
                .filter(e -> e.digest().equals(digest))
                .isPresent();
    }
}
