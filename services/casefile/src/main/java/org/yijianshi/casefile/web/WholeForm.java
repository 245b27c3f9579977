package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Streams;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Opens the form of a case as it stands: as submitted, with every supplement in place.
@Component
class WholeForm {

    private final Streams streams;
    private final Vault vault;
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    WholeForm(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    Optional<ObjectNode> of(CaseId caseId) {
        var events = streams.read(caseId, CaseEvent.class);
        return events.stream()
                .filter(CaseSubmitted.class::isInstance)
                .map(CaseSubmitted.class::cast)
                .findFirst()
                .map(submitted -> whole(submitted, events));
    }

    private ObjectNode whole(CaseSubmitted submitted, List<CaseEvent> events) {
        var submission = submitted.submission();
        var form = json.createObjectNode();
        form.put("theme", submission.theme());
        form.put("zone", submission.zone().value());
        form.put("intakeZone", submission.intakeZone().value());
        form.put("channel", submission.channel());
        var items = form.putArray("items");
        submitted.plan().items().forEach(planned -> items.add(planned.item().value()));
        var sections = form.putObject("sections");
        put(submitted.caseId(), sections, submitted.sections());
        for (var event : events) {
            if (event instanceof ItemSupplemented supplemented) {
                put(submitted.caseId(), sections, supplemented.sections());
            }
        }
        return form;
    }

    private void put(CaseId caseId, ObjectNode form, List<SealedSection> sections) {
        for (var section : sections) {
            var clear = vault.open(caseId, section.name(), section.content());
            form.set(section.name(), json.readTree(clear));
        }
    }
}
