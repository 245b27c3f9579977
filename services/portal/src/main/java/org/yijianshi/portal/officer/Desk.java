package org.yijianshi.portal.officer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.Disclosed;
import org.yijianshi.portal.call.Myself;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Services;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The doors of the department whose officer is looking.
@Component
class Desk {

    private static final int PAGE = 50;

    private final Services services;

    Desk(Services services) {
        this.services = services;
    }

    /// @throws Refused if somebody is no officer of any department
    String department() {
        var department = services.get(CaseFile.NAME, Myself.class, "/api/me").department();
        if (department == null) {
            throw Refused.notFound(CaseFile.NAME);
        }
        return department;
    }

    Task.Worklist worklist(String department, Filters filters, @Nullable String after) {
        return services.page(
                department, Task.Worklist.class, "/api/tasks", PAGE, after, filters.asked());
    }

    Task task(String department, UUID caseId) {
        return services.get(department, Task.class, "/api/tasks/{id}", caseId);
    }

    Rules rules(String department) {
        return services.get(department, Rules.class, "/api/rules");
    }

    void claim(UUID caseId, UUID key) {
        act(caseId, "claim", key, Map.of());
    }

    void release(UUID caseId, UUID key) {
        act(caseId, "release", key, Map.of());
    }

    void decide(UUID caseId, UUID key, String outcome, List<String> reasons, String note) {
        act(caseId, "decision", key, Map.of("outcome", outcome, "reasons", reasons, "note", note));
    }

    /// One personal value in clear; the department records who read it, and what for.
    Disclosed disclose(UUID caseId, UUID key, String pointer, String purpose) {
        return services.post(
                department(),
                Disclosed.class,
                key.toString(),
                Map.of("pointer", pointer, "purpose", purpose),
                "/api/tasks/{id}/disclosures",
                caseId);
    }

    private void act(UUID caseId, String deed, UUID key, Object body) {
        services.post(
                department(),
                Task.Line.class,
                key.toString(),
                body,
                "/api/tasks/{id}/" + deed,
                caseId);
    }
}
