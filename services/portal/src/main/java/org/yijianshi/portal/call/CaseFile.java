package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.UUID;

/// The doors of the case file that more than one role's pages use.
@Component
public class CaseFile {

    public static final String NAME = "casefile";
    private static final int PAGE = 25;

    private final Services services;

    CaseFile(Services services) {
        this.services = services;
    }

    public CaseView view(UUID caseId) {
        return services.get(NAME, CaseView.class, "/api/cases/{id}", caseId);
    }

    /// A page of those that the caller reaches.
    public CasePage page(@Nullable String after) {
        return services.page(NAME, CasePage.class, "/api/cases", PAGE, after);
    }

    /// Those whose number, credit code or name is just this.
    ///
    /// @param by caseNumber, creditCode or enterpriseName
    public CasePage find(String by, String value) {
        return services.get(
                NAME, CasePage.class, "/api/cases?limit={n}&" + by + "={value}", PAGE, value);
    }
}
