package org.yijianshi.portal.applicant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.call.CaseFile;

import java.util.UUID;

/// Who has looked at what is mine.
@Controller
class ReadingsController {

    private final CaseFile cases;

    ReadingsController(CaseFile cases) {
        this.cases = cases;
    }

    @GetMapping("/cases/{caseId}/readings")
    String ofCase(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", cases.readings(caseId, after));
        model.addAttribute("of", "/cases/" + caseId);
        return "readings";
    }

    @GetMapping("/apply/{draftId}/readings")
    String ofDraft(
            @PathVariable UUID draftId,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("page", cases.readingsOfDraft(draftId, after));
        model.addAttribute("of", "/apply/" + draftId);
        return "readings";
    }
}
