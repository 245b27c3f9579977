package org.yijianshi.platform.idempotency;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.access.ReachResolver;
import org.yijianshi.platform.access.ReachedCases;
import org.yijianshi.platform.web.Problem;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/// Whether who repeats a request still reaches the case it is about. A mandate may have ended, a
/// clerk may have left: then the case is not found, as at any other door, whatever was answered
/// before. A door that takes no [Reach] is about the caller's own, and a key is its caller's alone.
final class ReachOfRepeats {

    private final ObjectProvider<ReachResolver> resolver;
    private final ObjectProvider<ReachedCases> cases;

    ReachOfRepeats(ObjectProvider<ReachResolver> resolver, ObjectProvider<ReachedCases> cases) {
        this.resolver = resolver;
        this.cases = cases;
    }

    /// @throws Problem as for a case that does not exist
    void check(HttpServletRequest request, HandlerMethod handler) {
        if (takesReach(handler)
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> path
                && path.get("caseId") instanceof String caseId) {
            var id = new CaseId(UUID.fromString(caseId));
            if (!cases.getObject().isReached(id, resolver.getObject().reach(request))) {
                throw Problem.notFound();
            }
        }
    }

    private static boolean takesReach(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Reach.class);
    }
}
