package org.yijianshi.casefile.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.idempotency.NeedsNoKey;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

/// What concerns one item of a case: supplements in, results and notes out.
@RestController
@RequestMapping("/api/cases/{caseId}/items/{item}")
class ItemController {

    private final SupplementDesk supplements;
    private final Disclosure disclosure;
    private final CaseQueries cases;

    ItemController(SupplementDesk supplements, Disclosure disclosure, CaseQueries cases) {
        this.supplements = supplements;
        this.disclosure = disclosure;
        this.cases = cases;
    }

    /// 补正: the sections that were asked for, whole, each under its name. 200 with the case once
    /// they are sent; 202 says who has to confirm them first.
    @PostMapping("/supplements")
    ResponseEntity<Object> supplement(
            @PathVariable UUID caseId,
            @PathVariable String item,
            @RequestBody JsonNode body,
            Reach reach) {
        var id = reached(caseId, reach);
        var outcome = supplements.take(id, code(item), JsonBody.object(body), reach.caller());
        return outcome instanceof Outcome.Awaited awaited
                ? ResponseEntity.accepted().body(FormAnswers.awaiting(id, awaited))
                : ResponseEntity.ok(cases.find(id, reach).orElseThrow(Problem::notFound));
    }

    /// Everything the item produced, confidential results masked, and the officer's note.
    @GetMapping("/results")
    Disclosure.ItemResults results(
            @PathVariable UUID caseId, @PathVariable String item, Reach reach) {
        return disclosure.masked(reached(caseId, reach), code(item));
    }

    /// One confidential result in clear, for a purpose; the reading is recorded.
    @NeedsNoKey
    @PostMapping("/disclosures")
    Disclosure.Disclosed disclose(
            @PathVariable UUID caseId,
            @PathVariable String item,
            @RequestBody Disclosure.Wanted wanted,
            Reach reach) {
        var reader =
                new Disclosure.Reader(
                        reach.caller().subject(), ReachedCase.as(cases, caseId, reach));
        return disclosure.disclose(new CaseId(caseId), code(item), wanted, reader);
    }

    private CaseId reached(UUID caseId, Reach reach) {
        return ReachedCase.in(cases, caseId, reach);
    }

    private static ItemCode code(String item) {
        try {
            return new ItemCode(item);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound();
        }
    }
}
