package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/// Takes supplements in: with the new sections in place, the whole form must hold as it did before.
@Component
class SupplementDesk {

    private final WholeForm wholeForm;
    private final FormCheck check;
    private final CaseOpening opening;
    private final Streams streams;
    private final Vault vault;
    private final Commands commands;
    private final UnitsOfWork units;
    private final BusinessTime time;

    SupplementDesk(
            WholeForm wholeForm,
            FormCheck check,
            CaseOpening opening,
            Streams streams,
            Vault vault,
            Commands commands,
            UnitsOfWork units,
            BusinessTime time) {
        this.wholeForm = wholeForm;
        this.check = check;
        this.opening = opening;
        this.streams = streams;
        this.vault = vault;
        this.commands = commands;
        this.units = units;
        this.time = time;
    }

    /// Sends sections of a case again.
    ///
    /// @param body `{"sections": {"<name>": …}}`
    /// @throws Problem with every violation of the whole form
    void send(CaseId caseId, ItemCode item, ObjectNode body) {
        var sections = JsonBody.sections(body);
        if (isRepeat(caseId, item, body)) {
            return;
        }
        var at = time.instant();
        var violations = violations(caseId, sections, SubmissionDesk.day(at));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        units.run(
                () -> {
                    var sealer = vault.sealer(caseId);
                    commands.send(
                            new SupplementItem(
                                    caseId,
                                    item,
                                    opening.sealed(sealer, body),
                                    sealer.digest(CanonicalJson.of(body)),
                                    at));
                });
    }

    /// What was sent already is answered as it was then, whatever has become of the case since.
    private boolean isRepeat(CaseId caseId, ItemCode item, ObjectNode body) {
        var past = streams.read(caseId, CaseEvent.class);
        if (past.isEmpty()) {
            throw Problem.notFound();
        }
        var digest = units.call(() -> vault.sealer(caseId).digest(CanonicalJson.of(body)));
        return ItemSupplemented.lastOf(item, past)
                .filter(e -> e.digest().equals(digest))
                .isPresent();
    }

    /// What the supplement is to blame for. What has stopped holding elsewhere in the form since it
    /// was accepted, a mandate that ran out for example, the applicant was not asked to mend and
    /// could not mend here.
    private List<Violation> violations(CaseId caseId, ObjectNode sections, LocalDate on) {
        var accepted = wholeForm.of(caseId).orElseThrow(Problem::notFound);
        var mended = accepted.deepCopy();
        ((ObjectNode) mended.get("sections")).setAll(sections);
        var found = check.violations(mended, on);
        if (found.isEmpty()) {
            return found;
        }
        var before = check.violations(accepted, on);
        return found.stream()
                .filter(violation -> !before.contains(violation) || isIn(sections, violation))
                .toList();
    }

    private static boolean isIn(ObjectNode sections, Violation found) {
        return sections.propertyNames().stream()
                .map(name -> "/sections/" + name)
                .anyMatch(
                        sent ->
                                found.pointer().equals(sent)
                                        || found.pointer().startsWith(sent + "/"));
    }
}
