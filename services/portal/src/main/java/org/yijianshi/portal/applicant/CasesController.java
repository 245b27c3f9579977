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
import org.yijianshi.portal.call.Services;
import org.yijianshi.portal.guide.Items;

import java.time.Clock;
import java.util.UUID;

/// My cases, and how one of them stands.
@Controller
@RequestMapping("/cases")
class CasesController {

    private final CaseFile cases;
    private final Items items;
    private final Services services;
    private final Clock clock;

    CasesController(CaseFile cases, Items items, Services services, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping
    String mine(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", cases.page(after));
        return "cases";
    }

    @GetMapping("/{caseId}")
    String progress(@PathVariable UUID caseId, Model model) {
        model.addAttribute("progress", Progress.of(cases.view(caseId), items::needsNothing));
        cases.mandates(caseId).ifPresent(mandates -> model.addAttribute("mandates", mandates));
        model.addAttribute("now", clock.instant());
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
        cases.withdraw(caseId, key);
        return "redirect:/cases/" + caseId;
    }

    /// The clerk at the window may act for half an hour.
    @PostMapping("/{caseId}/mandates")
    String grant(@PathVariable UUID caseId, @RequestParam UUID key, @RequestParam String clerk) {
        cases.grant(caseId, key, clerk.strip());
        return "redirect:/cases/" + caseId + "#mandates";
    }

    @PostMapping("/{caseId}/mandates/{mandate}/revocation")
    String revoke(@PathVariable UUID caseId, @PathVariable long mandate) {
        cases.revoke(caseId, mandate);
        return "redirect:/cases/" + caseId + "#mandates";
    }
}
