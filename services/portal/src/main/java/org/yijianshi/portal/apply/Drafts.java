package org.yijianshi.portal.apply;

import org.springframework.stereotype.Component;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.Mandate;
import org.yijianshi.portal.call.Services;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The doors of the case file for whoever fills in a form.
@Component
class Drafts {

    private static final int PAGE = 25;
    private static final String DRAFT = "/api/drafts/{id}";
    private static final String MANDATES = DRAFT + "/mandates";

    private final Services services;

    Drafts(Services services) {
        this.services = services;
    }

    UUID begin(UUID key, ObjectNode form) {
        return services.post(
                        CaseFile.NAME,
                        Draft.Saved.class,
                        key.toString(),
                        filled(form),
                        "/api/drafts")
                .id();
    }

    /// The reader's own, or those that the reader may type in.
    Draft.Page mine() {
        return services.page(CaseFile.NAME, Draft.Page.class, "/api/drafts", PAGE, null);
    }

    Draft read(UUID id) {
        return services.get(CaseFile.NAME, Draft.class, DRAFT, id);
    }

    /// @throws org.yijianshi.portal.call.Refused with 412 if it was saved elsewhere since
    void save(Draft draft, long version) {
        services.put(
                CaseFile.NAME,
                Draft.Saved.class,
                "\"" + version + "\"",
                filled(draft.form()),
                DRAFT,
                draft.id());
    }

    void delete(UUID id) {
        services.delete(CaseFile.NAME, DRAFT, id);
    }

    Problems problems(UUID id) {
        return services.get(CaseFile.NAME, Problems.class, DRAFT + "/problems", id);
    }

    /// Brings it in, under the id of the draft: sent twice it is one case.
    ///
    /// @return the receipt, or who has to confirm it yet
    JsonNode submit(Draft draft) {
        return services.put(
                CaseFile.NAME, JsonNode.class, "", draft.form(), "/api/cases/{id}", draft.id());
    }

    /// Who may type, and might, for the applicant.
    List<Mandate> mandates(UUID id) {
        return List.of(services.get(CaseFile.NAME, Mandate[].class, MANDATES, id));
    }

    /// Leave for half an hour.
    ///
    /// @param clerk a staff number
    void grant(UUID id, UUID key, String clerk) {
        services.post(
                CaseFile.NAME, Mandate.class, key.toString(), Map.of("clerk", clerk), MANDATES, id);
    }

    /// From now on that clerk may not read it, let alone type.
    void revoke(UUID id, long mandate) {
        services.delete(CaseFile.NAME, MANDATES + "/{mandate}", id, mandate);
    }

    private static Map<String, Object> filled(ObjectNode form) {
        return Map.of("theme", form.path("theme").asString(), "form", form);
    }
}
