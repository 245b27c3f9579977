package org.yijianshi.portal.applicant;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.Disclosed;
import org.yijianshi.portal.call.Services;
import org.yijianshi.portal.page.Sections;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.UUID;

/// What others have filled in with my name in it: I look at it, and confirm or refuse it as myself.
@Controller
@RequestMapping("/confirmations/{caseId}")
class ConfirmationController {

    private static final String OWN_DATA = "OWN_DATA";
    private static final String DOOR = "/api/cases/{id}/confirmations";

    private final Services services;

    ConfirmationController(Services services) {
        this.services = services;
    }

    @GetMapping
    String look(@PathVariable UUID caseId, Model model) {
        var form = services.get(CaseFile.NAME, ToConfirm.class, DOOR, caseId);
        model.addAttribute("form", form);
        model.addAttribute("sections", Sections.of(form.sections()));
        return "confirmation";
    }

    /// Nobody has to confirm what they cannot read. The value is in this answer alone: no address
    /// holds it, and no browser keeps it.
    @PostMapping("/disclosures")
    String disclose(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            @RequestParam String digest,
            @RequestParam String pointer,
            Model model) {
        var wanted = Map.of("digest", digest, "pointer", pointer, "purpose", OWN_DATA);
        var value =
                services.post(
                        CaseFile.NAME,
                        Disclosed.class,
                        key.toString(),
                        wanted,
                        DOOR + "/disclosures",
                        caseId);
        model.addAttribute("disclosed", value);
        return look(caseId, model);
    }

    /// Whoever is the last is taken to the case.
    @PostMapping
    String confirm(@PathVariable UUID caseId, @RequestParam UUID key, @RequestParam String digest) {
        return said(caseId, key, digest, DOOR).has("awaiting")
                ? "redirect:/confirmations/" + caseId
                : "redirect:/cases/" + caseId;
    }

    @PostMapping("/refusal")
    String refuse(@PathVariable UUID caseId, @RequestParam UUID key, @RequestParam String digest) {
        said(caseId, key, digest, DOOR + "/refusals");
        return "redirect:/confirmations/" + caseId;
    }

    private JsonNode said(UUID caseId, UUID key, String digest, String door) {
        return services.post(
                CaseFile.NAME,
                JsonNode.class,
                key.toString(),
                Map.of("digest", digest),
                door,
                caseId);
    }
}
