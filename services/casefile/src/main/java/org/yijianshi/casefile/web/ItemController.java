package org.yijianshi.casefile.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.casefile.read.CaseView;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
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

    /// 补正: the sections that were asked for, whole, each under its name.
    @PostMapping("/supplements")
    CaseView supplement(
            @PathVariable UUID caseId, @PathVariable String item, @RequestBody JsonNode body) {
        supplements.send(new CaseId(caseId), code(item), JsonBody.object(body));
        return cases.find(new CaseId(caseId)).orElseThrow(Problem::notFound);
    }

    /// Everything the item produced, confidential results and the officer's note included: for the
    /// applicant's own eyes.
    @GetMapping("/results")
    Disclosure.ItemResults results(@PathVariable UUID caseId, @PathVariable String item) {
        return disclosure.results(new CaseId(caseId), code(item));
    }

    private static ItemCode code(String item) {
        try {
            return new ItemCode(item);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound();
        }
    }
}
