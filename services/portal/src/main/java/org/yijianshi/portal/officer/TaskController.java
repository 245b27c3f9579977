package org.yijianshi.portal.officer;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.apply.Zones;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.page.Sections;
import org.yijianshi.portal.signin.SignedIn;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An officer's work: what is due, and one task with what decides it.
@Controller
@RequestMapping("/tasks")
class TaskController {

    private static final Set<Integer> TOLD_ON_THE_PAGE = Set.of(400, 409, 422);

    private final Desk desk;
    private final Zones zones;
    private final Clock clock;

    TaskController(Desk desk, Zones zones, Clock clock) {
        this.desk = desk;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping
    String worklist(
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String claimed,
            @RequestParam(defaultValue = "") String light,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var department = desk.department();
        var filters = new Filters(zone, claimed, light);
        model.addAttribute("department", department);
        model.addAttribute("filters", filters);
        model.addAttribute("zones", zones.all());
        model.addAttribute("page", desk.worklist(department, filters, after));
        model.addAttribute("now", clock.instant());
        return "tasks";
    }

    @GetMapping("/rules")
    String rules(Model model) {
        var department = desk.department();
        model.addAttribute("department", department);
        model.addAttribute("rules", desk.rules(department));
        return "rules";
    }

    @GetMapping("/{caseId}")
    String task(@PathVariable UUID caseId, Model model) {
        var department = desk.department();
        var task = desk.task(department, caseId);
        model.addAttribute("department", department);
        model.addAttribute("task", task);
        model.addAttribute("sections", Sections.of(task.sections()));
        model.addAttribute("rules", desk.rules(department));
        model.addAttribute("now", clock.instant());
        var who = SignedIn.now();
        model.addAttribute("mine", who != null && who.account().equals(task.task().officer()));
        return "task";
    }

    @PostMapping("/{caseId}/claim")
    String claim(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            Model model,
            HttpServletResponse response) {
        try {
            desk.claim(caseId, key);
            return "redirect:/tasks/" + caseId;
        } catch (Refused refused) {
            return refused(caseId, refused, model, response);
        }
    }

    @PostMapping("/{caseId}/release")
    String release(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            Model model,
            HttpServletResponse response) {
        try {
            desk.release(caseId, key);
            return "redirect:/tasks";
        } catch (Refused refused) {
            return refused(caseId, refused, model, response);
        }
    }

    /// The value is in this answer alone: no address holds it, and no browser keeps it.
    @PostMapping("/{caseId}/disclosures")
    String disclose(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            @RequestParam String pointer,
            @RequestParam String purpose,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("disclosed", desk.disclose(caseId, key, pointer, purpose));
            return task(caseId, model);
        } catch (Refused refused) {
            return refused(caseId, refused, model, response);
        }
    }

    @PostMapping("/{caseId}/decision")
    String decide(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        try {
            desk.decide(caseId, key, outcome, reasons, note);
            return "redirect:/tasks/" + caseId;
        } catch (Refused refused) {
            return refused(caseId, refused, model, response);
        }
    }

    /// The task as it is now, and above it why nothing was done: somebody else was faster, it is
    /// the officer's own application, a reason is missing.
    private String refused(
            UUID caseId, Refused refused, Model model, HttpServletResponse response) {
        if (!TOLD_ON_THE_PAGE.contains(refused.status())) {
            throw refused;
        }
        response.setStatus(refused.status());
        model.addAttribute("refused", refused.problem());
        return task(caseId, model);
    }
}
