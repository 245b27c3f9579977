package org.yijianshi.portal.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.operator.Stuck.Results;

import java.util.List;
import java.util.UUID;

/// What is stuck in any service, and what an operator does about it.
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final String PARKED = "parked";
    private static final String DEAD = "dead-letters";

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("services", operations.overview());
        return "operations";
    }

    @GetMapping("/actions")
    String actions(Model model) {
        model.addAttribute("actions", operations.actions());
        return "operator-actions";
    }

    @GetMapping("/{service}/parked")
    String parked(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("service", service);
        model.addAttribute("page", operations.parked(service, after));
        return "parked";
    }

    /// @param deed redrive or discard
    @PostMapping("/{service}/parked")
    String act(
            @PathVariable String service,
            @RequestParam UUID key,
            @RequestParam String deed,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return done(
                service, PARKED, operations.act(service, PARKED, deed, key, ids, reason), model);
    }

    @GetMapping("/{service}/dead-letters")
    String deadLetters(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var page = operations.deadLetters(service, after);
        model.addAttribute("service", service);
        model.addAttribute("groups", page.groups());
        model.addAttribute("next", page.next());
        return DEAD;
    }

    /// @param deed redrive or discard
    @PostMapping("/{service}/dead-letters")
    String actOnDeadLetters(
            @PathVariable String service,
            @RequestParam UUID key,
            @RequestParam String deed,
            @RequestParam(defaultValue = "") List<String> ids,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        return done(service, DEAD, operations.act(service, DEAD, deed, key, ids, reason), model);
    }

    private static String done(String service, String kind, Results results, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("kind", kind);
        model.addAttribute("results", results.results());
        return "parked-results";
    }
}
