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
import org.yijianshi.casefile.web.MandateDesk.MandateRequest;
import org.yijianshi.casefile.web.Mandates.About;
import org.yijianshi.casefile.web.Mandates.Mandate;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;

import java.util.List;
import java.util.UUID;

/// Who may type in a form for its applicant, who stands at the window. The applicant brings it in:
/// no leave is leave to sign.
@RestController
@RequestMapping("/api/drafts/{draftId}/mandates")
class DraftMandateController {

    private final DraftDesk drafts;
    private final MandateDesk mandates;

    DraftMandateController(DraftDesk drafts, MandateDesk mandates) {
        this.drafts = drafts;
        this.mandates = mandates;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mandate grant(@PathVariable UUID draftId, @RequestBody MandateRequest request, Reach reach) {
        return mandates.grant(About.DRAFT, reached(draftId, reach), request, reach.caller());
    }

    @DeleteMapping("/{id}")
    Mandate revoke(@PathVariable UUID draftId, @PathVariable String id, Reach reach) {
        return mandates.revoke(reached(draftId, reach), id, reach.caller());
    }

    @GetMapping
    List<Mandate> mandates(@PathVariable UUID draftId, Reach reach) {
        return mandates.of(reached(draftId, reach));
    }

    private CaseId reached(UUID draftId, Reach reach) {
        return new CaseId(drafts.find(draftId, reach).id());
    }
}
