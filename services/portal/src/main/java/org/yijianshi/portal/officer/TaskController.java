package org.yijianshi.portal.officer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.page.Sections;

import java.util.List;
import java.util.UUID;

/// An officer's work: what is due, and one task with what decides it.
@Controller
@RequestMapping("/tasks")
class TaskController {

    private final Desk desk;

    TaskController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping
    String worklist(@RequestParam(required = false) @Nullable String after, Model model) {
        var department = desk.department();
        model.addAttribute("department", department);
        model.addAttribute("page", desk.worklist(department, after));
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
        return "task";
    }

    @PostMapping("/{caseId}/claim")
    String claim(@PathVariable UUID caseId, @RequestParam UUID key) {
        desk.claim(caseId, key);
        return "redirect:/tasks/" + caseId;
    }

    @PostMapping("/{caseId}/release")
    String release(@PathVariable UUID caseId, @RequestParam UUID key) {
        desk.release(caseId, key);
        return "redirect:/tasks";
    }

    @PostMapping("/{caseId}/decision")
    String decide(
            @PathVariable UUID caseId,
            @RequestParam UUID key,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam(defaultValue = "") String note) {
        desk.decide(caseId, key, outcome, reasons, note);
        return "redirect:/tasks/" + caseId;
    }
}
