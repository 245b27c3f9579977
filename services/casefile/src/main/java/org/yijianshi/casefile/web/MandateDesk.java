package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.web.Mandates.About;
import org.yijianshi.casefile.web.Mandates.Mandate;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.StaffRegister;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.util.List;

/// Gives leave to act for an applicant and takes it back: in a case, or in the draft that may
/// become one under the same id.
@Component
class MandateDesk {

    private final Mandates mandates;
    private final StaffRegister staff;
    private final BusinessTime time;

    MandateDesk(Mandates mandates, StaffRegister staff, BusinessTime time) {
        this.mandates = mandates;
        this.staff = staff;
        this.time = time;
    }

    /// Leave for half an hour.
    ///
    /// @param clerk the staff number of whoever may act
    record MandateRequest(@Nullable String clerk) {}

    /// @throws Problem if it is nobody's number
    Mandate grant(About about, CaseId id, MandateRequest request, Caller caller) {
        var clerk = known(request.clerk());
        return mandates.add(about, id, clerk, caller.identity(), time.instant());
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

    /// What is no staff number is not kept either: people type all kinds of numbers.
    private String known(@Nullable String clerk) {
        if (clerk == null || clerk.isBlank()) {
            throw Problem.invalid(List.of(new Violation("/clerk", "required")));
        }
        if (staff.find(clerk).isEmpty()) {
            throw Problem.invalid(List.of(new Violation("/clerk", "STAFF_NUMBER")));
        }
        return clerk;
    }
}
