package org.yijianshi.portal.apply;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Services;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What each department's rules would say of a form today: nothing is kept of it.
@Component
class Foresights {

    private final Services services;

    Foresights(Services services) {
        this.services = services.withoutWaiting();
    }

    /// What a department would do.
    ///
    /// @param automatic whether its rules would decide by themselves; absent where it does not
    ///   answer
    record Foresight(String item, @Nullable Boolean automatic, List<Finding> findings) {

        /// The same reason twice, for two people for example, is said once.
        Foresight {
            findings = findings.stream().distinct().toList();
        }
    }

    /// One thing that the rules say.
    ///
    /// @param outcome OFFICER, or LATER for what cannot be told yet
    /// @param reason in the language of the request
    record Finding(String outcome, String reason) {}

    /// What a department reads.
    private record Read(List<String> sections) {}

    List<Foresight> of(Draft draft, ObjectNode sections) {
        return draft.items().stream().map(item -> of(item, draft.zone(), sections)).toList();
    }

    private Foresight of(String item, String zone, ObjectNode sections) {
        try {
            var own = sections.deepCopy();
            own.retain(services.get(item, Read.class, "/api/rules").sections());
            return services.post(
                    item,
                    Foresight.class,
                    UUID.randomUUID().toString(),
                    Map.of("zone", zone, "sections", own),
                    "/api/prechecks");
        } catch (Refused silent) {
            return new Foresight(item, null, List.of());
        }
    }
}
