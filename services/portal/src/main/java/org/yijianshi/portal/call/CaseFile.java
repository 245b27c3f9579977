package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The doors of the case file that more than one role's pages use.
@Component
public class CaseFile {

    public static final String NAME = "casefile";
    private static final String MANDATES = "/api/cases/{id}/mandates";
    private static final int PAGE = 25;
    private static final int NOT_FOUND = 404;

    private final Services services;

    CaseFile(Services services) {
        this.services = services;
    }

    public CaseView view(UUID caseId) {
        return services.get(NAME, CaseView.class, "/api/cases/{id}", caseId);
    }

    /// The case, unless it is still as it was seen.
    public Seen<CaseView> look(UUID caseId, String tag) {
        return services.look(NAME, CaseView.class, tag, "/api/cases/{id}", caseId);
    }

    /// A page of those that the caller reaches.
    public CasePage page(@Nullable String after) {
        return services.page(NAME, CasePage.class, "/api/cases", PAGE, after);
    }

    /// A page of those that are as wanted.
    ///
    /// @param by caseNumber, creditCode, enterpriseNamePrefix or toPickUp
    public CasePage find(String by, String value, @Nullable String after) {
        return services.page(NAME, CasePage.class, "/api/cases", PAGE, after, Map.of(by, value));
    }

    /// Who may act, and might, for the applicant; empty for whoever this is not to be shown to.
    public Optional<List<Mandate>> mandates(UUID caseId) {
        try {
            return Optional.of(List.of(services.get(NAME, Mandate[].class, MANDATES, caseId)));
        } catch (Refused refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// Leave for half an hour.
    ///
    /// @param clerk a staff number
    public void grant(UUID caseId, UUID key, String clerk) {
        services.post(
                NAME, Mandate.class, key.toString(), Map.of("clerk", clerk), MANDATES, caseId);
    }

    /// From now on that clerk may not act.
    public void revoke(UUID caseId, long mandate) {
        services.delete(NAME, MANDATES + "/{mandate}", caseId, mandate);
    }

    /// Who read what of a case.
    public Readings readings(UUID caseId, @Nullable String after) {
        return readings("cases", caseId, after);
    }

    /// Who read and typed in a draft.
    public Readings readingsOfDraft(UUID draftId, @Nullable String after) {
        return readings("drafts", draftId, after);
    }

    private Readings readings(String of, UUID id, @Nullable String after) {
        var path = "/api/" + of + "/" + id + "/disclosures";
        return services.page(NAME, Readings.class, path, PAGE, after);
    }

    /// In one's own name, or in the applicant's with leave.
    public void withdraw(UUID caseId, UUID key) {
        services.post(
                NAME,
                CaseView.class,
                key.toString(),
                Map.of(),
                "/api/cases/{id}/withdrawal",
                caseId);
    }
}
