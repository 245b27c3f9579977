package org.yijianshi.casefile.speak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.contracts.Contents;
import org.yijianshi.contracts.OrderMessage.ItemOrderSupplemented;
import org.yijianshi.contracts.OrderMessage.ItemOrdered;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Streams;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes orders: of all sections only those that the plan lets the item's department see, opened
/// and sealed anew for that department.
@Component
class OrderWriter {

    private final Streams streams;
    private final Vault vault;
    private final JsonMapper json = new JsonMapper();

    OrderWriter(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /// The sections are those that stood when the item was released: what the applicant had mended
    /// for an earlier item is mended for this one too.
    ItemOrdered order(ItemReleased e) {
        CaseSubmitted submitted = null;
        var standing = new LinkedHashMap<String, SealedSection>();
        for (var event : streams.read(e.caseId(), CaseEvent.class)) {
            if (event.equals(e)) {
                break;
            } else if (event instanceof CaseSubmitted first) {
                submitted = first;
                first.sections().forEach(section -> standing.put(section.name(), section));
            } else if (event instanceof ItemSupplemented later) {
                later.sections().forEach(section -> standing.put(section.name(), section));
            }
        }
        return order(e, requireNonNull(submitted), standing);
    }

    private ItemOrdered order(
            ItemReleased e, CaseSubmitted submitted, Map<String, SealedSection> standing) {
        var sections = submitted.plan().get(e.item()).visible(standing.values());
        var submission = submitted.submission();
        return new ItemOrdered(
                e.caseId().value(),
                e.item().value(),
                submission.caseNumber().value(),
                submission.zone().value(),
                submission.profileEdition(),
                e.outputs(),
                submission.parties().stream().map(Party::person).toList(),
                sealed(e.caseId(), e.item().value(), Contents.order(e.item().value()), sections),
                e.at());
    }

    ItemOrderSupplemented supplement(ItemSupplemented e) {
        var content = Contents.supplement(e.item().value(), e.round());
        var plan = ((CaseSubmitted) streams.read(e.caseId(), CaseEvent.class).getFirst()).plan();
        var sections = plan.get(e.item()).visible(e.sections());
        return new ItemOrderSupplemented(
                e.caseId().value(),
                e.item().value(),
                e.round(),
                sealed(e.caseId(), e.item().value(), content, sections),
                e.at());
    }

    private SealedPart sealed(
            CaseId caseId, String department, String content, Collection<SealedSection> sections) {
        var order = json.createObjectNode();
        for (var section : sections) {
            var opened = vault.open(caseId, section.name(), section.content());
            order.putRawValue(section.name(), new RawValue(new String(opened, UTF_8)));
        }
        return vault.sealerFor(caseId, department).part(content, json.writeValueAsBytes(order));
    }
}
