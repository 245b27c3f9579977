package org.yijianshi.portal.apply;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yijianshi.portal.call.CaseFile;
import org.yijianshi.portal.call.CaseView;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Services;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a department asks for (补正): just the sections that it names, filled in anew by the
/// applicant or, with leave, by a clerk at the window.
@Controller
@RequestMapping({
    SupplementController.OWN + "{caseId}/supplements/{item}",
    SupplementController.WINDOW + "{caseId}/supplements/{item}"
})
class SupplementController {

    static final String OWN = "/cases/";
    static final String WINDOW = "/window/cases/";

    private static final JsonMapper JSON = new JsonMapper();

    private final CaseFile cases;
    private final Services services;
    private final Questions questions;

    SupplementController(CaseFile cases, Services services, Questions questions) {
        this.cases = cases;
        this.services = services;
        this.questions = questions;
    }

    @GetMapping
    String show(
            @PathVariable UUID caseId,
            @PathVariable String item,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("of", place(request) + caseId);
        return page(asked(caseId, item), JSON.createObjectNode(), Problems.NONE, model);
    }

    /// What is wrong is said on the same page, with everything that was typed.
    @PostMapping
    String send(
            @PathVariable UUID caseId,
            @PathVariable String item,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "next") String deed,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            Model model) {
        var asked = asked(caseId, item);
        var place = place(request);
        model.addAttribute("of", place + caseId);
        var sections = JSON.createObjectNode();
        questions.take(asked.questions(), sent, deed, sections);
        if (!deed.equals("next")) {
            return page(asked, sections, Problems.NONE, model);
        }
        try {
            var answer =
                    services.post(
                            CaseFile.NAME,
                            JsonNode.class,
                            key.toString(),
                            Map.of("sections", sections),
                            "/api/cases/{id}/items/{item}/supplements",
                            caseId,
                            item);
            if (!answer.has("awaiting")) {
                return "redirect:" + place + caseId;
            }
            return place.equals(WINDOW)
                    ? "redirect:" + WINDOW + caseId + "?awaiting=true"
                    : "redirect:/confirmations/" + caseId;
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            return page(asked, sections, Problems.of(refused.problem()), model);
        }
    }

    private static String place(HttpServletRequest request) {
        return request.getRequestURI().startsWith(WINDOW) ? WINDOW : OWN;
    }

    /// The item that waits for its applicant.
    private record Waiting(CaseView view, CaseView.Item item) {

        Questions.Asked questions() {
            return new Questions.Asked(view.zone(), List.of(item.item()), item.sections());
        }
    }

    private Waiting asked(UUID caseId, String item) {
        var view = cases.view(caseId);
        return view.items().stream()
                .filter(one -> one.item().equals(item) && "APPLICANT".equals(one.waitingFor()))
                .findFirst()
                .map(one -> new Waiting(view, one))
                .orElseThrow(() -> Refused.notFound(CaseFile.NAME));
    }

    private String page(Waiting asked, ObjectNode sections, Problems problems, Model model) {
        var item = asked.item();
        questions.put(asked.questions(), sections, problems, model);
        model.addAttribute("view", asked.view());
        model.addAttribute("item", item);
        return "supplement";
    }
}
