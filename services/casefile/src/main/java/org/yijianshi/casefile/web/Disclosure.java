package org.yijianshi.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.access.Role;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.contracts.Contents;
import org.yijianshi.contracts.PersonalFields;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.AccessRecords.Reading;
import org.yijianshi.platform.access.Purpose;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// Opens what departments sealed for the case, from the events that keep it; it is copied nowhere.
@Component
class Disclosure {

    private final Streams streams;
    private final Vault vault;
    private final AccessRecords readings;
    private final UnitsOfWork units;
    private final BusinessTime time;
    private final JsonMapper json = new JsonMapper();

    Disclosure(
            Streams streams,
            Vault vault,
            AccessRecords readings,
            UnitsOfWork units,
            BusinessTime time) {
        this.streams = streams;
        this.vault = vault;
        this.readings = readings;
        this.units = units;
        this.time = time;
    }

    /// Which value somebody wants in clear, and what for.
    record Wanted(@Nullable String field, @Nullable Purpose purpose) {}

    /// Who wants it, and in which role the caller reaches the case.
    record Reader(String subject, Role role) {}

    /// One value in clear.
    record Disclosed(String field, String value) {}

    /// What an item produced or said, as anybody who may see it does.
    ItemResults masked(CaseId caseId, ItemCode item) {
        var clear = results(caseId, item);
        return new ItemResults(
                clear.results(), PersonalFields.maskedResults(clear.confidential()), clear.note());
    }

    /// One confidential result in clear. The reading is recorded in the same transaction: no
    /// record, no value.
    ///
    /// @throws Problem without a purpose, or if there is no such result
    Disclosed disclose(CaseId caseId, ItemCode item, Wanted wanted, Reader reader) {
        var field = wanted.field();
        var purpose = wanted.purpose();
        if (field == null || purpose == null) {
            throw Problem.badRequest("purpose-needed");
        }
        return units.call(
                () -> {
                    var value = results(caseId, item).confidential().get(field);
                    if (value == null) {
                        throw Problem.notFound();
                    }
                    readings.add(
                            caseId,
                            new Reading(
                                    time.instant(),
                                    reader.subject(),
                                    reader.role().name(),
                                    item.value() + "/" + field,
                                    purpose));
                    return new Disclosed(field, value);
                });
    }

    /// What an item produced or said.
    ///
    /// @param note the officer's latest word to the applicant
    record ItemResults(
            Map<String, String> results, Map<String, String> confidential, @Nullable String note) {}

    private ItemResults results(CaseId caseId, ItemCode item) {
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
