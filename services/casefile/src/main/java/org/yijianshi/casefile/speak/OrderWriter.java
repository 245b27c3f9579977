package org.yijianshi.casefile.speak;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.contracts.Contents;
import org.yijianshi.contracts.OrderMessage.ItemOrderSupplemented;
import org.yijianshi.contracts.OrderMessage.ItemOrdered;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Streams;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes orders: of all sections only those that the plan lets the item's department see, opened
/// and sealed anew for that department.
@Component
class OrderWriter {

    private static final int REMEMBERED = 512;

    private final Streams streams;
    private final Vault vault;
    private final JsonMapper json = new JsonMapper();
    private final Map<CaseId, CaseSubmitted> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<CaseId, CaseSubmitted> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    OrderWriter(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    ItemOrdered order(ItemReleased e) {
        var submitted = submitted(e.caseId());
        var visible = submitted.plan().get(e.item()).sections();
        var sections =
                submitted.sections().stream().filter(s -> visible.contains(s.name())).toList();
        var submission = submitted.submission();
        return new ItemOrdered(
                e.caseId().value(),
                e.item().value(),
                submission.caseNumber().value(),
                submission.zone().value(),
                submission.profileEdition(),
                e.outputs(),
                sealed(e.caseId(), e.item().value(), Contents.order(e.item().value()), sections),
                e.at());
    }

    ItemOrderSupplemented supplement(ItemSupplemented e) {
        var content = Contents.supplement(e.item().value(), e.round());
        return new ItemOrderSupplemented(
                e.caseId().value(),
                e.item().value(),
                e.round(),
                sealed(e.caseId(), e.item().value(), content, e.sections()),
                e.at());
    }

    /// Orders mostly follow their submission closely; the last few hundred need not be read again.
    void remember(CaseSubmitted submitted) {
        recent.put(submitted.caseId(), submitted);
    }

    private CaseSubmitted submitted(CaseId caseId) {
        return recent.computeIfAbsent(caseId, this::stored);
    }

    private CaseSubmitted stored(CaseId caseId) {
        return streams.read(caseId, CaseEvent.class).stream()
                .filter(CaseSubmitted.class::isInstance)
                .map(CaseSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private SealedPart sealed(
            CaseId caseId, String department, String content, Collection<SealedSection> sections) {
        var order = json.createObjectNode();
        for (var section : List.copyOf(sections)) {
            order.set(
                    section.name(),
                    json.readTree(vault.open(caseId, section.name(), section.content())));
        }
        return vault.sealerFor(caseId, department).part(content, json.writeValueAsBytes(order));
    }
}
