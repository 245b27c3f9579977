package org.yijianshi.portal.apply;

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

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a department asks for (补正): just the sections that it names, filled in anew.
@Controller
@RequestMapping("/cases/{caseId}/supplements/{item}")
class SupplementController {

    private static final JsonMapper JSON = new JsonMapper();

    private final CaseFile cases;
    private final Services services;
    private final Choices choices;
    private final Mistakes mistakes;
    private final Clock clock;

    SupplementController(
            CaseFile cases, Services services, Choices choices, Mistakes mistakes, Clock clock) {
        this.cases = cases;
        this.services = services;
        this.choices = choices;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable UUID caseId,
            @PathVariable String item,
            @RequestParam UUID key,
            Model model) {
        return page(asked(caseId, item), JSON.createObjectNode(), Map.of(), key, model);
    }

    /// What is wrong is said on the same page, with everything that was typed.
    @PostMapping
    String send(
            @PathVariable UUID caseId,
            @PathVariable String item,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "next") String deed,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var asked = asked(caseId, item);
        var sections = JSON.createObjectNode();
        new Entries(sent).into(sections, asked.item().sections());
        new People(sections).fill(sent);
        Rows.change(sections, deed);
        Filling.complete(sections, clock.instant());
        if (!deed.equals("next")) {
            return page(asked, sections, Map.of(), key, model);
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
            return "redirect:" + (answer.has("awaiting") ? "/confirmations/" : "/cases/") + caseId;
        } catch (Refused refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            return page(asked, sections, errors(refused, asked, sections), key(), model);
        }
    }

    /// The item that waits for its applicant.
    private record Waiting(CaseView view, CaseView.Item item) {}

    private Waiting asked(UUID caseId, String item) {
        var view = cases.view(caseId);
        return view.items().stream()
                .filter(one -> one.item().equals(item) && "APPLICANT".equals(one.waitingFor()))
                .findFirst()
                .map(one -> new Waiting(view, one))
                .orElseThrow(() -> Refused.notFound(CaseFile.NAME));
    }

    private String page(
            Waiting asked,
            ObjectNode sections,
            Map<String, List<String>> errors,
            UUID key,
            Model model) {
        model.addAttribute("view", asked.view());
        model.addAttribute("item", asked.item());
        model.addAttribute("mistakes", mistakes.of(errors));
        model.addAttribute("people", new People(sections).known());
        model.addAttribute("fields", fields(asked, sections, errors));
        model.addAttribute("key", key);
        return "supplement";
    }

    private List<Field> fields(
            Waiting asked, ObjectNode sections, Map<String, List<String>> errors) {
        var offered = choices.in(asked.view().zone(), List.of(asked.item().item()));
        var fields = new Fields(offered, errors);
        return asked.item().sections().stream()
                .map(section -> fields.of(section, sections.path(section)))
                .toList();
    }

    private Map<String, List<String>> errors(Refused refused, Waiting asked, ObjectNode sections) {
        var names =
                fields(asked, sections, Map.of()).stream()
                        .flatMap(Fields::all)
                        .map(Field::name)
                        .collect(Collectors.toSet());
        return Problems.of(refused.problem()).at(asked.item().sections(), names);
    }

    /// What was refused is another request the next time.
    private static UUID key() {
        return UUID.randomUUID();
    }
}
