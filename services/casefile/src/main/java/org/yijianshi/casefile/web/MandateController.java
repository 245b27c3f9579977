package org.yijianshi.casefile.web;

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
import org.yijianshi.casefile.web.MandateDesk.MandateRequest;
import org.yijianshi.casefile.web.Mandates.About;
import org.yijianshi.casefile.web.Mandates.Mandate;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;

import java.util.List;
import java.util.UUID;

/// Who may act for the applicant; the applicant sees every leave that was given.
@RestController
@RequestMapping("/api/cases/{caseId}")
class MandateController {

    private final CaseQueries cases;
    private final MandateDesk mandates;

    MandateController(CaseQueries cases, MandateDesk mandates) {
        this.cases = cases;
        this.mandates = mandates;
    }

    @PostMapping("/mandates")
    @ResponseStatus(HttpStatus.CREATED)
    Mandate grant(@PathVariable UUID caseId, @RequestBody MandateRequest request, Reach reach) {
        return mandates.grant(About.CASE, reached(caseId, reach), request, reach.caller());
    }

    @DeleteMapping("/mandates/{id}")
    Mandate revoke(@PathVariable UUID caseId, @PathVariable String id, Reach reach) {
        return mandates.revoke(reached(caseId, reach), id, reach.caller());
    }

    @GetMapping("/mandates")
    List<Mandate> mandates(@PathVariable UUID caseId, Reach reach) {
        return mandates.of(reached(caseId, reach));
    }

    private CaseId reached(UUID caseId, Reach reach) {
        return ReachedCase.in(cases, caseId, reach);
    }
}
