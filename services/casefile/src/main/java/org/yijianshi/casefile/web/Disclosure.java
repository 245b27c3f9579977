package org.yijianshi.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.contracts.Contents;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// Opens what departments sealed for the case, from the events that keep it; it is copied nowhere.
@Component
class Disclosure {

    private final Streams streams;
    private final Vault vault;
    private final JsonMapper json = new JsonMapper();

    Disclosure(Streams streams, Vault vault) {
        this.streams = streams;
        this.vault = vault;
    }

    /// What an item produced or said.
    ///
    /// @param note the officer's latest word to the applicant
    record ItemResults(
            Map<String, String> results, Map<String, String> confidential, @Nullable String note) {}

    ItemResults results(CaseId caseId, ItemCode item) {
        var events = streams.read(caseId, CaseEvent.class);
        if (events.isEmpty()) {
            throw Problem.notFound();
        }
        var found = new ItemResults(Map.of(), Map.of(), null);
        for (var event : events) {
            if (event instanceof ItemCompleted e && e.item().equals(item)) {
                found = new ItemResults(e.results(), opened(caseId, item, e.confidential()), null);
            } else if (event instanceof LateResultRecorded e && e.item().equals(item)) {
                found = new ItemResults(e.results(), opened(caseId, item, e.confidential()), null);
            } else if (event instanceof SupplementAsked e && e.item().equals(item)) {
                found = new ItemResults(Map.of(), Map.of(), note(caseId, item, e.note()));
            } else if (event instanceof ItemRejected e && e.item().equals(item)) {
                found = new ItemResults(Map.of(), Map.of(), note(caseId, item, e.note()));
            }
        }
        return found;
    }

    private Map<String, String> opened(CaseId caseId, ItemCode item, @Nullable Sealed sealed) {
        if (sealed == null) {
            return Map.of();
        }
        var clear = vault.open(caseId, Contents.results(item.value()), sealed);
        return json.readerForMapOf(String.class).readValue(clear);
    }

    private @Nullable String note(CaseId caseId, ItemCode item, @Nullable Sealed sealed) {
        return sealed == null
                ? null
                : new String(vault.open(caseId, Contents.note(item.value()), sealed), UTF_8);
    }
}
