package org.yijianshi.casefile.web;

import static java.util.stream.Collectors.partitioningBy;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseCommand.SupplementItem;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseFile;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.CommandRefused;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Sends supplements to their items, confirmed or not.
@Component
class Supplements implements Destination {

    private final WholeForm wholeForm;
    private final SupplementCheck check;
    private final CaseOpening opening;
    private final Streams streams;
    private final Vault vault;
    private final Commands commands;

    Supplements(
            WholeForm wholeForm,
            SupplementCheck check,
            CaseOpening opening,
            Streams streams,
            Vault vault,
            Commands commands) {
        this.wholeForm = wholeForm;
        this.check = check;
        this.opening = opening;
        this.streams = streams;
        this.vault = vault;
        this.commands = commands;
    }

    /// The form that the supplement is about.
    ///
    /// @throws Problem if there is no such case
    ObjectNode accepted(CaseId caseId) {
        return wholeForm.of(caseId).orElseThrow(Problem::notFound);
    }

    /// Sends sections that need nobody's confirmation.
    ///
    /// @throws Problem with every violation of the whole form
    void send(CaseId caseId, ItemCode item, ObjectNode sections, String digest, Instant at) {
        check.check(accepted(caseId), sections, at);
        commands.send(command(caseId, item, sections, Set.of(), digest, at));
    }

    /// Nobody is asked to confirm what could not be sent then.
    ///
    /// @throws Problem with every violation of the whole form
    /// @throws CommandRefused if nobody has asked for these sections
    void checkSendable(CaseId caseId, Pending pending, Instant at) {
        check.check(
                ConfirmedForm.bare(accepted(caseId)),
                ConfirmedForm.withoutMade(pending.content()),
                at);
        var state = CaseFile.after(streams.read(caseId, CaseEvent.class));
        var command =
                command(caseId, item(pending), pending.content(), Set.of(), pending.digest(), at);
        if (state.decide(command) instanceof Decision.Refused<CaseEvent>(var refusal)) {
            throw new CommandRefused(refusal);
        }
    }

    @Override
    public ObjectNode bare(CaseId caseId, Pending pending) {
        return ConfirmedForm.bare(SupplementCheck.mended(accepted(caseId), pending.content()));
    }

    /// The sections, and beside them who has confirmed them, whether that was asked for or not.
    @Override
    public void send(CaseId caseId, Pending pending, ObjectNode confirmed, Instant at) {
        var asked = pending.content().propertyNames();
        var proofs = new HashSet<>(ConfirmedForm.MADE);
        proofs.removeAll(asked);
        var sections = ((ObjectNode) confirmed.get("sections")).deepCopy();
        sections.retain(Stream.concat(asked.stream(), proofs.stream()).toArray(String[]::new));
        check.check(accepted(caseId), sections, at);
        commands.send(command(caseId, item(pending), sections, proofs, pending.digest(), at));
    }

    private SupplementItem command(
            CaseId caseId,
            ItemCode item,
            ObjectNode sections,
            Set<String> proofs,
            String digest,
            Instant at) {
        var sealed =
                opening.sealed(vault.sealer(caseId), sections).stream()
                        .collect(partitioningBy(section -> proofs.contains(section.name())));
        return new SupplementItem(
                caseId,
                item,
                sealed.getOrDefault(false, List.of()),
                sealed.getOrDefault(true, List.of()),
                digest,
                at);
    }

    private static ItemCode item(Pending pending) {
        return Objects.requireNonNull(pending.item());
    }
}
