package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.web.Mandates.Mandate;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.util.List;

/// Gives leave to act for an applicant and takes it back, for a case as for the draft that is to be
/// one: they have the same id, and leave for the one is leave for the other.
@Component
class MandateDesk {

    private static final String STAFF_ID = "[A-Za-z0-9._-]{1,64}";

    private final Mandates mandates;
    private final BusinessTime time;

    MandateDesk(Mandates mandates, BusinessTime time) {
        this.mandates = mandates;
        this.time = time;
    }

    /// Leave for half an hour.
    ///
    /// @param clerk the staff number of whoever may act
    record MandateRequest(@Nullable String clerk) {}

    /// @throws Problem if nobody's number is given
    Mandate grant(CaseId caseId, MandateRequest request, Caller caller) {
        return mandates.add(caseId, matching(request.clerk()), caller.identity(), time.instant());
    }

    /// From now on the clerk may not act; what was done stays done.
    ///
    /// @throws Problem if there is no such leave
    Mandate revoke(CaseId caseId, String id, Caller caller) {
        return mandates.revoke(caseId, number(id), caller.identity(), time.instant())
                .orElseThrow(Problem::notFound);
    }

    List<Mandate> of(CaseId caseId) {
        return mandates.of(caseId);
    }

    /// As for a leave that there is not.
    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.notFound();
        }
        return Long.parseLong(id);
    }

    private static String matching(@Nullable String clerk) {
        if (clerk == null || clerk.isBlank()) {
            throw Problem.invalid(List.of(new Violation("/clerk", "required")));
        }
        if (!clerk.matches(STAFF_ID)) {
            throw Problem.invalid(List.of(new Violation("/clerk", "pattern")));
        }
        return clerk;
    }
}
