package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.casefile.web.Mandates.Mandate;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.access.AccessRecords;
import org.yijianshi.platform.access.AccessRecords.Reading;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.util.List;
import java.util.UUID;

/// Who may act for the applicant, and who has read what: both are shown to the applicant.
@RestController
@RequestMapping("/api/cases/{caseId}")
class MandateController {

    private static final String STAFF_ID = "[A-Za-z0-9._-]{1,64}";

    private final CaseQueries cases;
    private final Mandates mandates;
    private final AccessRecords readings;
    private final BusinessTime time;

    MandateController(
            CaseQueries cases, Mandates mandates, AccessRecords readings, BusinessTime time) {
        this.cases = cases;
        this.mandates = mandates;
        this.readings = readings;
        this.time = time;
    }

    /// Leave for half an hour.
    ///
    /// @param clerk the staff number of whoever may act
    record MandateRequest(@Nullable String clerk) {}

    @PostMapping("/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    Mandate grant(@PathVariable UUID caseId, @RequestBody MandateRequest request, Reach reach) {
        var id = reached(caseId, reach);
        var clerk = matching(request.clerk());
        return mandates.add(id, clerk, reach.caller().identity(), time.instant());
    }

    /// From now on the clerk may not act; what was done stays done.
    @DeleteMapping("/mandates/{id}")
    Mandate revoke(@PathVariable UUID caseId, @PathVariable String id, Reach reach) {
        var reached = reached(caseId, reach);
        return mandates.revoke(reached, number(id), reach.caller().identity(), time.instant())
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/mandates")
    List<Mandate> mandates(@PathVariable UUID caseId, Reach reach) {
        return mandates.of(reached(caseId, reach));
    }

    /// Who read which confidential result of this case in clear.
    @GetMapping("/disclosures")
    List<Reading> readings(@PathVariable UUID caseId, Reach reach) {
        return readings.of(reached(caseId, reach));
    }

    private CaseId reached(UUID caseId, Reach reach) {
        return ReachedCase.in(cases, caseId, reach);
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
