package org.yijianshi.portal.applicant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.CaseView;
import org.yijianshi.portal.call.Services;
import org.yijianshi.portal.guide.Items;

import java.util.Map;
import java.util.UUID;

/// My cases, and how one of them stands.
@Controller
@RequestMapping("/cases")
class CasesController {

    private final CaseFile cases;
    private final Items items;
    private final Services services;

    CasesController(CaseFile cases, Items items, Services services) {
        this.cases = cases;
        this.items = items;
        this.services = services;
    }

    @GetMapping
    String mine(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", cases.page(after));
        return "cases";
    }

    @GetMapping("/{caseId}")
    String progress(@PathVariable UUID caseId, Model model) {
        model.addAttribute("progress", Progress.of(cases.view(caseId), items::needsNothing));
        return "progress";
    }

    @GetMapping("/{caseId}/receipt")
    String receipt(@PathVariable UUID caseId, Model model) {
        model.addAttribute(
                "receipt",
                services.get(CaseFile.NAME, Receipt.class, "/api/cases/{id}/receipt", caseId));
        return "receipt";
    }

    @PostMapping("/{caseId}/withdrawal")
    String withdraw(@PathVariable UUID caseId, @RequestParam UUID key) {
        services.post(
                CaseFile.NAME,
                CaseView.class,
                key.toString(),
                Map.of(),
                "/api/cases/{id}/withdrawal",
                caseId);
        return "redirect:/cases/" + caseId;
    }
}
